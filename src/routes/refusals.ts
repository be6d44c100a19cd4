/** Why a command said no, in words: each module's own, folded from the house. */
import type { Reasons } from '#platform/module.ts';
import type { Refusal } from '#platform/refusal.ts';
import { log } from '#platform/server/log.ts';
import { locales, type Locale } from '#platform/words.ts';
import { house } from '../house.ts';

const told = new Map(locales.map((locale) => [locale, reasonsIn(locale)]));

function reasonsIn(locale: Locale): Reasons {
  return Object.assign({}, ...house.map(({ words }) => words(locale).refusal)) as Reasons;
}

/** The words for a refusal. A code without words cannot be written here; one that was kept may be older than its words. */
export function explain({ code, details }: Pick<Refusal, 'code' | 'details'>, locale: Locale): string {
  const reason = told.get(locale)?.[code] as string | ((details: Refusal['details']) => string) | undefined;
  if (reason === undefined) log.error({ code, locale }, 'a refusal without words');
  return typeof reason === 'function' ? reason(details) : (reason ?? code);
}

/** What the web answers to a refusal that no form takes up. */
export function statusOf({ kind }: Pick<Refusal, 'kind'>): 403 | 404 {
  return kind === 'missing' ? 404 : 403;
}
