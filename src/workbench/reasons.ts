/** Every reason for which the workbench, or the engine in it, says no: for the doors. */
import { engineReasons } from './failure.ts';
import { en as publishing } from './publishing.en.ts';
import { es as publicar } from './publishing.es.ts';
import { en } from './refusal.en.ts';
import { es } from './refusal.es.ts';
import { en as results } from './results.en.ts';
import { es as resultados } from './results.es.ts';

export const reasons = {
  es: { ...engineReasons.es, ...es, ...resultados.refusal, ...publicar.refusal },
  en: { ...engineReasons.en, ...en, ...results.refusal, ...publishing.refusal },
};
