/** Every reason a command may refuse for, in words: each module's own, gathered for the doors. */
import type { Refusal } from '#platform/refusal.ts';
import type { Locale } from '#platform/words.ts';
import { words as mesa } from '#mesa/words.ts';
import { en as mail } from '#mail/words.en.ts';
import { es as correo } from '#mail/words.es.ts';
import { en as people } from '#people/words.en.ts';
import { es as personas } from '#people/words.es.ts';
import { en as ground } from '#platform/words.en.ts';
import { es as suelo } from '#platform/words.es.ts';
import { en as povertyData } from '#figures/release/words.en.ts';
import { es as datosSociales } from '#figures/release/words.es.ts';
import { en as importing } from '#registry/import/words.en.ts';
import { es as importacion } from '#registry/import/words.es.ts';
import { en as merging } from '#registry/merge/words.en.ts';
import { es as fusion } from '#registry/merge/words.es.ts';
import { en as registry } from '#registry/organization/words.en.ts';
import { es as registro } from '#registry/organization/words.es.ts';
import { en as site } from '#site/words.en.ts';
import { es as sitio } from '#site/words.es.ts';
import { reasons as workbench } from '#workbench/reasons.ts';

type Reasons = Readonly<Record<string, string | ((details: Refusal['details']) => string)>>;

const es: Reasons = {
  ...workbench.es,
  ...suelo.refusal,
  ...correo.refusal,
  ...sitio.refusal,
  ...mesa.es.refusal,
  ...datosSociales.refusal,
  ...importacion.refusal,
  ...fusion.refusal,
  ...registro.refusal,
  ...personas.refusal,
};
const en: Reasons = {
  ...workbench.en,
  ...ground.refusal,
  ...mail.refusal,
  ...site.refusal,
  ...mesa.en.refusal,
  ...povertyData.refusal,
  ...importing.refusal,
  ...merging.refusal,
  ...registry.refusal,
  ...people.refusal,
};

/** The words for a refusal. A code without words is a mistake of ours, which the drift check finds. */
export function explain({ code, details }: Pick<Refusal, 'code' | 'details'>, locale: Locale): string {
  const reason = (locale === 'en' ? en : es)[code];
  return typeof reason === 'function' ? reason(details) : (reason ?? code);
}
