/** What is wrong with what the engine was given: a code, the particulars, and words for a person. */
import { en } from './words.en.ts';
import { es } from './words.es.ts';
import type { Say } from './particulars.ts';

export type Details = Readonly<Record<string, string | number | readonly string[] | undefined>>;
export type BadInputCode = keyof typeof es;

/** Thrown for every input the engine will not measure. `message` is in Spanish; `explainFault` gives other languages. */
export class BadInput extends Error {
  readonly code: BadInputCode;
  readonly details: Details;

  constructor(code: BadInputCode, details: Details = {}) {
    super(es[code](said(details)));
    this.name = 'BadInput';
    this.code = code;
    this.details = details;
  }
}

export function explainFault(problem: BadInput, language: 'es' | 'en'): string {
  return (language === 'es' ? es : en)[problem.code](said(problem.details));
}

function said(details: Details): Say {
  return (name) => {
    const particular = details[name];
    return typeof particular === 'object' ? particular.join(', ') : String(particular ?? '');
  };
}
