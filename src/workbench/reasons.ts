/** Every reason for which the workbench, or the engine in it, says no: for the doors. */
import { engineReasons } from './file/failure.ts';
import { en as publishing } from './publish/words.en.ts';
import { es as publicar } from './publish/words.es.ts';
import { en } from './file/refusal-words.en.ts';
import { es } from './file/refusal-words.es.ts';
import { en as results } from './results/words.en.ts';
import { es as resultados } from './results/words.es.ts';

export const reasons = {
  es: { ...engineReasons.es, ...es, ...resultados.refusal, ...publicar.refusal },
  en: { ...engineReasons.en, ...en, ...results.refusal, ...publishing.refusal },
};
