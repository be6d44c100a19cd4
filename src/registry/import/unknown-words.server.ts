/** The words of a file that are none of ours, and what a person says that they mean. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Generated, JsonColumn } from '#platform/server/db.ts';
import { leftOut, mostUnknownWords, type UnknownWord, type WordMatches } from '../sheet/coded-fields.ts';
import { correctionHeaders, headersKey } from '../sheet/guess-columns.ts';
import { kindColumn, type SheetOf } from '../sheet/kind.ts';
import { isCoded, unknownWords } from '../sheet/meanings.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { ImportBatch } from './queries.server.ts';
import type { SheetWork } from '../sheet/work.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_batch.words': Generated<JsonColumn<WordMatches>>;
    'import_mapping.words': Generated<JsonColumn<WordMatches>>;
  }
}

/** In the columns of few answers, and of whom a sheet names, with the rows that have each. */
export async function wordsInQuestion(
  db: Db,
  actor: Actor | null,
  batch: Pick<ImportBatch, 'id' | 'mapping' | 'words' | 'what'>,
  works: SheetWorks = ownWorks,
): Promise<UnknownWord[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const { id, mapping, words } = batch;
  const work = workOf(works, batch.what);
  const asked = mapping.flatMap((key, at) => {
    const column = kindColumn(work.kind, key);
    return column && isCoded(column) ? [{ column, at }] : [];
  });
  const cells = await cellsOf(
    db,
    id,
    asked.map(({ at }) => at),
  );
  const own = (await work.askedWords?.(db, batch)) ?? [];
  const coded = asked.flatMap(({ column, at }) =>
    unknownWords(
      column,
      cells.filter((cell) => cell.at === at),
      words,
    ),
  );
  return [...own, ...coded].slice(0, mostUnknownWords);
}

/** What the rows of an import that were not left out say in some columns, with the rows that say each. */
export async function cellsOf(
  db: Db,
  id: string,
  columns: readonly number[],
): Promise<{ readonly at: number; readonly cell: string; readonly rows: number }[]> {
  const { rows } = await sql<{ at: number; cell: string; rows: number }>`
    select k.at, r.cells[k.at + 1] as cell, count(*)::int as rows
    from import_row r, unnest(${[...columns]}::int[]) k (at)
    where r.batch_id = ${id} and r.choice is distinct from 'skip' and coalesce(r.cells[k.at + 1], '') <> ''
    group by 1, 2 order by 3 desc, 2`.execute(db);
  return rows;
}

interface BatchOfWords {
  readonly id: string;
  readonly what: SheetOf;
  readonly headers: readonly string[];
  readonly words: WordMatches;
}

/** Keeps what was said of words ('' is nothing), for files with the same headers too; false where it says nothing fresh. */
export async function keepWords(
  tx: Db,
  work: SheetWork,
  { id, what, headers, words: before }: BatchOfWords,
  said: WordMatches,
): Promise<boolean> {
  const words = wordsNow(work, before, said);
  if (JSON.stringify(words) === JSON.stringify(wordsNow(work, before, {}))) return false;
  const kept = { words: JSON.stringify(words) };
  await tx.updateTable('import_batch').set(kept).where('id', '=', id).execute();
  const keys = [headersKey(headers), headersKey([...headers, ...correctionHeaders])];
  await tx.updateTable('import_mapping').set(kept).where('what', '=', what).where('headers_key', 'in', keys).execute();
  return true;
}

/** In one order, so that the same says the same. */
function wordsNow({ kind, isMatch }: SheetWork, before: WordMatches, said: WordMatches): WordMatches {
  return Object.fromEntries(
    kind.columns.flatMap(({ key: field }) => {
      const all = Object.entries({ ...before[field], ...said[field] }).filter(([, code]) => code !== '');
      if (all.some(([, code]) => code !== leftOut && !isMatch(field, code))) refused('import-bad-choice');
      return all.length > 0 ? [[field, Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))]] : [];
    }),
  );
}
