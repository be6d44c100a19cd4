/** What was done, in words: each module's own deeds, folded from the house. */
import { sql, type RawBuilder } from 'kysely';
import type { CalledThing } from '#platform/module.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import type { CalledOfKind, JournalEntry, Naming } from '#platform/server/journal.ts';
import { log } from '#platform/server/log.ts';
import { locales, type Locale } from '#platform/words.ts';
import { house } from '../house.ts';

/** An entry of the journal with its deed in words. */
export interface ToldEntry extends JournalEntry {
  readonly deed: string;
}

/** How things are called, as far as their modules say it: one query of all of them. */
export function houseCalled(db: Db): RawBuilder<CalledOfKind> {
  const kinds = house.flatMap(({ called }) => Object.entries(called));
  const queries = kinds.map(
    ([kind, of]) =>
      sql`select ${kind}::text as kind, id, name, path, to_jsonb(one) ->> 'find' as find from ${of(db)} as one`,
  );
  return sql<CalledOfKind>`(${sql.join(queries, sql` union all `)})`;
}

/** How things are called and whom entries concern, for the list of all of the history. */
export function houseNaming(db: Db): Naming {
  const each = house.flatMap(({ concerned }) => Object.entries(concerned));
  const queries = each.map(([key, of]) => sql`select ${key}::text as key, said, name, find from ${of(db)} as one`);
  const query = sql<never>`(${sql.join(queries, sql` union all `)})`;
  return { called: houseCalled(db), deeds: toldInAll, concerned: { keys: each.map(([key]) => key), query } };
}

/** Those of a history, by `organization:ID`. */
export async function thingsCalled(db: Db, things: readonly string[]): Promise<ReadonlyMap<string, CalledThing>> {
  const parts = things.map((thing) => thing.split(':'));
  const [kinds, ids] = [0, 1].map((part) => [...new Set(parts.map((said) => said[part] ?? ''))]);
  const { rows } = await sql<CalledOfKind>`select kind, id, name, path from ${houseCalled(db)} as called
    where kind = any(${kinds}::text[]) and id = any(${ids!.filter(isId)}::uuid[])`.execute(db);
  return new Map(rows.map(({ kind, ...thing }) => [`${kind}:${thing.id}`, thing]));
}

type Said = Readonly<Record<string, string>>;

const said = (what: 'deed' | 'doer') =>
  new Map(
    locales.map((locale) => [locale, Object.assign({}, ...house.map(({ words }) => words(locale)[what])) as Said]),
  );

const told = said('deed');
const toldInAll: Said = Object.fromEntries(
  Object.keys(told.get(locales[0])!).map((what) => [what, locales.map((locale) => told.get(locale)![what]).join(' ')]),
);
const doers = said('doer');

/** The entries of a history for its page. */
export function tellDeeds(entries: readonly JournalEntry[], locale: Locale): readonly ToldEntry[] {
  return entries.map((entry) => ({
    ...entry,
    actorName: doerInWords(entry, locale),
    deed: deedInWords(entry.what, locale),
  }));
}

/** Who did it; of what is done without an account, in the words of its module. */
export const doerInWords = (
  { what, actorId, actorName }: Pick<JournalEntry, 'what' | 'actorId' | 'actorName'>,
  locale: Locale,
): string => (actorId === null && doers.get(locale)?.[what]) || actorName;

/** A deed without words cannot be written here; one that was kept may be older than its words. */
export function deedInWords(what: string, locale: Locale): string {
  const deed = told.get(locale)?.[what];
  if (deed === undefined) log.error({ what, locale }, 'a deed without words');
  return deed ?? what;
}
