/** The organisations of the registry, as sheets of things name them, and their people. */
import { sql } from 'kysely';
import { ownersOf } from '#people/membership/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { activeTied } from '#registry/page/public-queries.server.ts';
import { cellsOf } from '#registry/import/for-others.server.ts';
import { matchOf, wordKey, type UnknownWord, type WordMatches } from '#registry/sheet/coded-fields.ts';
import { nameWithRegion, NamedOrganizations } from './whom.ts';

/** Those that a sheet can name. */
export const namedOrganizations = async (db: Db): Promise<NamedOrganizations> =>
  new NamedOrganizations(await activeTied(db));

/** Which of these organisations have an owner. */
export async function withOwners(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = db.selectFrom(sql<{ id: string }>`(select unnest(${[...new Set(ids)]}::uuid[]) as id)`.as('o'));
  const rows = await asked.select(['o.id', ownersOf('o.id').as('owners')]).execute();
  return new Set(rows.flatMap(({ id, owners }) => (owners > 0 ? [id] : [])));
}

interface Asked {
  readonly id: string;
  readonly mapping: readonly string[];
  readonly words: WordMatches;
}

/** The names in the column of who leads or offers that are none of the registry, or of several there, with those that they may mean. */
export async function namesInQuestion(db: Db, field: string, { id, mapping, words }: Asked): Promise<UnknownWord[]> {
  const at = mapping.indexOf(field);
  if (at < 0) return [];
  const organizations = await namedOrganizations(db);
  const cells = await cellsOf(db, id, [at]);
  return cells.flatMap(({ cell, rows }): UnknownWord[] => {
    if (organizations.called(cell).length === 1) return [];
    const key = wordKey(cell);
    const said = matchOf(words, field, cell) ?? null;
    const chosen = said === null ? undefined : organizations.byId(said);
    const like = [...(chosen ? [chosen] : []), ...organizations.like(cell).filter((one) => one !== chosen)];
    const options = like.map((one) => ({ value: one.id, label: nameWithRegion(one) }));
    return [{ field, key, word: cell, rows, means: said, perhaps: null, options }];
  });
}
