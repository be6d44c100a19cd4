/** The words of a file that are none of ours, and what a person says that they mean. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db, Generated, JsonColumn } from '#platform/server/db.ts';
import { choiceFields, isMatch, mostUnknownWords, type UnknownWord, type WordMatches } from '../sheet/coded-fields.ts';
import { correctionHeaders, headersKey, importColumn } from '../sheet/guess-columns.ts';
import { unknownWords } from '../sheet/meanings.ts';
import type { ImportField } from '../sheet/row.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { ImportBatch } from './queries.server.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_batch.words': Generated<JsonColumn<WordMatches>>;
    'import_mapping.words': Generated<JsonColumn<WordMatches>>;
  }
}

/** In the columns of few answers, with the rows that have each. */
export async function wordsInQuestion(
  db: Db,
  actor: Actor | null,
  { id, mapping, words }: Pick<ImportBatch, 'id' | 'mapping' | 'words'>,
): Promise<UnknownWord[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const asked = mapping.flatMap((key, at) => (key in choiceFields ? [{ field: key as ImportField, at }] : []));
  const { rows } = await sql<{ at: number; cell: string; rows: number }>`
    select k.at, r.cells[k.at + 1] as cell, count(*)::int as rows
    from import_row r, unnest(${asked.map(({ at }) => at)}::int[]) k (at)
    where r.batch_id = ${id} and r.choice is distinct from 'skip' and coalesce(r.cells[k.at + 1], '') <> ''
    group by 1, 2 order by 3 desc, 2`.execute(db);
  return asked
    .flatMap(({ field, at }) =>
      unknownWords(
        importColumn(field)!,
        rows.filter((row) => row.at === at),
        words,
      ),
    ) // prettier-ignore
    .slice(0, mostUnknownWords);
}

/** Keeps what was said of words ('' is nothing), for files with the same headers too; false where it says nothing fresh. */
export async function keepWords(
  tx: Db,
  { id, headers, words: before }: { id: string; headers: readonly string[]; words: WordMatches },
  said: WordMatches,
): Promise<boolean> {
  const words = wordsNow(before, said);
  if (JSON.stringify(words) === JSON.stringify(wordsNow(before, {}))) return false;
  const kept = { words: JSON.stringify(words) };
  await tx.updateTable('import_batch').set(kept).where('id', '=', id).execute();
  const keys = [headersKey(headers), headersKey([...headers, ...correctionHeaders])];
  await tx.updateTable('import_mapping').set(kept).where('headers_key', 'in', keys).execute();
  return true;
}

/** In one order, so that the same says the same. */
function wordsNow(before: WordMatches, said: WordMatches): WordMatches {
  const fields = Object.keys(choiceFields) as ImportField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const all = Object.entries({ ...before[field], ...said[field] }).filter(([, code]) => code !== '');
      if (all.some(([, code]) => !isMatch(field, code))) refused('import-bad-choice');
      return all.length > 0 ? [[field, Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))]] : [];
    }),
  );
}
