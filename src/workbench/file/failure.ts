/** Why a file could not be read or a run could not be done, kept as a code with its particulars and told in words. */
import { BadInput, explainFault, type BadInputCode } from '#poverty/input/fault.ts';
import { en as badInputEn } from '#poverty/input/words.en.ts';
import { es as badInputEs } from '#poverty/input/words.es.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Locale } from '#platform/words.ts';
import type { Failure } from './microdata.ts';
import { words } from './refusal-words.ts';

/** What went wrong, for a file lying at `path` that people know as `name`; null for what nobody foresaw. */
export function failureOf(error: unknown, { path, name }: { path: string; name: string }): Failure | null {
  if (error instanceof Refusal) return { code: error.code, details: error.details };
  if (!(error instanceof BadInput)) return null;
  const known = (value: string) => value.replaceAll(path, name);
  const details = Object.entries(error.details).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [[key, typeof value === 'number' ? value : known(typeof value === 'string' ? value : value.join(', '))]];
  });
  return { code: error.code, details: Object.fromEntries(details) as Failure['details'] };
}

/** The same as a refusal, for a command to throw. */
export function refusalFor({ code, details }: Failure): Refusal {
  return new Refusal(code, details);
}

export function failureWords({ code, details }: Failure, locale: Locale): string {
  if (code in badInputEs) return explainFault(new BadInput(code as BadInputCode, details), locale);
  const said = (words.in(locale) as Readonly<Record<string, string | ((d: Failure['details']) => string)>>)[code];
  return typeof said === 'function' ? said(details) : (said ?? words.in(locale)['run-broke']);
}

/** The engine's reasons as a door tells refusals: by code, from particulars. */
export const engineReasons = { es: reasons(badInputEs), en: reasons(badInputEn) };

function reasons(words: typeof badInputEs): Record<string, (details: Refusal['details']) => string> {
  return Object.fromEntries(
    Object.entries(words).map(([code, tell]) => [
      code,
      (details: Refusal['details']) => tell((name) => String(details[name] ?? '')),
    ]),
  );
}
