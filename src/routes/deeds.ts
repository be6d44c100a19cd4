/** What was done, in words: each module's own deeds, folded from the house. */
import type { CalledThing } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { JournalEntry } from '#platform/server/journal.ts';
import { log } from '#platform/server/log.ts';
import { locales, type Locale } from '#platform/words.ts';
import { house } from '../house.ts';

/** An entry of the journal with its deed in words. */
export interface ToldEntry extends JournalEntry {
  readonly deed: string;
}

/** How the things of a history are called, by `organization:ID`, as far as their modules say it. */
export async function thingsCalled(db: Db, things: readonly string[]): Promise<ReadonlyMap<string, CalledThing>> {
  const kinds = Map.groupBy(new Set(things), (thing) => thing.split(':')[0]!);
  const found = house.flatMap(({ called }) =>
    Object.entries(called).map(async ([kind, call]) => {
      const ids = kinds.get(kind)?.map((thing) => thing.slice(kind.length + 1));
      return ids ? (await call(db, ids)).map((one) => [`${kind}:${one.id}`, one] as const) : [];
    }),
  );
  return new Map((await Promise.all(found)).flat());
}

type Said = Readonly<Record<string, string>>;

const said = (what: 'deed' | 'doer') =>
  new Map(
    locales.map((locale) => [locale, Object.assign({}, ...house.map(({ words }) => words(locale)[what])) as Said]),
  );

const told = said('deed');
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
