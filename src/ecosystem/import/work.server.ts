/** What an import does for any kind of thing of the ecosystem: how its rows are read, and whom they name. */
import type { Db } from '#platform/server/db.ts';
import { namedInRows } from '#registry/import/for-others.server.ts';
import type { OthersNamed, RowOf, SheetAsked, SheetRowGiven, SheetRowRead, SheetWork } from '#registry/sheet/work.ts';
import { namedOrganizations, namesInQuestion, withOwners } from './organizations.server.ts';
import type { KnownThings } from './known.ts';
import { ThingReader } from './reader.ts';
import { isBlankAnswer, type ThingAnswers, type ThingRules } from './thing.ts';

const chunk = 500;

/** What is the same of every kind. `known`: all that there are. */
export const thingWork = (
  rules: ThingRules,
  known: (db: Db) => Promise<KnownThings>,
): Pick<SheetWork, 'kind' | 'read' | 'whose' | 'written' | 'named' | 'isMatch' | 'askedWords'> => ({
  kind: rules.kind,
  read: (db, asked, rows, done) => readThings(db, rules, { known, asked, rows, done }),
  whose: async (db, ids) => whoseThings(db, await known(db), ids),
  written: (answers) => writtenOf(rules, answers as ThingAnswers),
  named: namedBesides,
  isMatch: (field, code) =>
    field === rules.of
      ? /^[0-9a-f-]{36}$/.test(code)
      : rules.kind.columns.some(({ key, coded }) => key === field && coded?.codes.includes(code)),
  askedWords: (db, asked) => namesInQuestion(db, rules.of, asked),
});

interface Reading {
  readonly known: (db: Db) => Promise<KnownThings>;
  readonly asked: SheetAsked;
  readonly rows: readonly SheetRowGiven[];
  readonly done: (rows: number) => Promise<void>;
}

async function readThings(db: Db, rules: ThingRules, { known, asked, rows, done }: Reading): Promise<SheetRowRead[]> {
  const reader = new ThingReader({
    ...asked,
    rules,
    organizations: await namedOrganizations(db),
    known: await known(db),
  });
  const results: SheetRowRead[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    for (const row of rows.slice(from, from + chunk)) results.push(reader.read(row));
    await done(results.length);
  }
  return results;
}

async function whoseThings(db: Db, known: KnownThings, ids: readonly string[]): Promise<ReadonlyMap<string, RowOf>> {
  const things = ids.flatMap((id) => known.byId(id) ?? []);
  const owned = await withOwners(
    db,
    things.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return new Map(
    things.map(({ id, path, organizationId }) => {
      const hasPeople = owned.has(organizationId ?? '');
      return [id, { path, hasPeople, canBeTold: hasPeople }];
    }),
  );
}

function writtenOf({ fields, of, name }: ThingRules, answers: ThingAnswers) {
  const said = [...fields.filter((field) => field !== name), 'period'].filter(
    (field) => !isBlankAnswer(answers[field]),
  );
  return [{ field: of, value: answers['whom'] }, ...said.map((field) => ({ field, value: answers[field] }))];
}

/** Who is named besides takes part only once its own people say so: it is told, and not written. */
async function namedBesides(db: Db, batch: string): Promise<OthersNamed> {
  const names = await namedInRows(db, batch, 'runners');
  if (names.length === 0) return { registered: [], others: [] };
  const organizations = await namedOrganizations(db);
  const registered = names.filter((name) => organizations.called(name).length > 0);
  return { registered, others: names.filter((name) => !registered.includes(name)) };
}
