/** What the columns of a file brought the last time that one with the same headers came, and what was left out on purpose. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import type { Table } from '#platform/spreadsheet/read.ts';
import { correctionHeaders, headersKey } from '../sheet/guess-columns.ts';
import type { SheetKind, SheetOf } from '../sheet/kind.ts';

/** Kept of a column that was guessed and that somebody left out: it is not guessed again. Of one that was not guessed nothing is known. */
const leftOutColumn = '-';

/** What each column brings, with its cells as samples and by its header alone: as the last time; what is not known of then is guessed. */
export async function columnsRemembered(
  tx: Db,
  { what, guess }: Pick<SheetKind, 'what' | 'guess'>,
  { headers, groups }: Pick<Table, 'headers' | 'groups'>,
  samples: readonly (readonly string[])[],
): Promise<{ readonly mapping: readonly string[]; readonly said: readonly string[] }> {
  const last = (await lastOf(tx, what, headers))?.mapping;
  const withGuess = (guessed: readonly string[]) =>
    last ? last.map((key, at) => known(key, guessed[at]!, last)) : guessed;
  return {
    mapping: withGuess(guess({ headers, groups, samples })),
    said: withGuess(guess({ headers, groups, samples: [] })),
  };
}

/** A key is used once. */
function known(key: string, guessed: string, all: readonly string[]): string {
  if (key === leftOutColumn) return '';
  return key || (all.includes(guessed) ? '' : guessed);
}

async function lastOf(
  tx: Db,
  what: SheetOf,
  headers: readonly string[],
): Promise<{ readonly mapping: readonly string[] } | undefined> {
  const kept = await tx
    .selectFrom('import_mapping')
    .select('mapping')
    .where('what', '=', what)
    .where('headers_key', '=', headersKey(headers))
    .executeTakeFirst();
  return kept && kept.mapping.length === headers.length ? kept : undefined;
}

/** Also for the file of rows to correct, which has two columns more. */
export async function rememberColumns(
  tx: Db,
  batch: { readonly id: string; readonly what: SheetOf; readonly sheet: number; readonly headers: readonly string[] },
  wanted: readonly string[],
): Promise<void> {
  const sheet = await tx
    .selectFrom('import_sheet')
    .select('mapping')
    .where('batch_id', '=', batch.id)
    .where('position', '=', batch.sheet)
    .executeTakeFirst();
  const last = (await lastOf(tx, batch.what, batch.headers))?.mapping;
  const mapping = wanted.map(
    (key, at) => key || (sheet?.mapping[at] || last?.[at] === leftOutColumn ? leftOutColumn : ''),
  );
  await keep(tx, batch.what, batch.headers, mapping);
  await keep(tx, batch.what, [...batch.headers, ...correctionHeaders], [...mapping, leftOutColumn, leftOutColumn]);
}

async function keep(tx: Db, what: SheetOf, headers: readonly string[], mapping: readonly string[]): Promise<void> {
  const kept = { what, headers_key: headersKey(headers), mapping: [...mapping], used_at: now() };
  await tx
    .insertInto('import_mapping')
    .values(kept)
    .onConflict((conflict) => conflict.columns(['what', 'headers_key']).doUpdateSet(kept))
    .execute();
}

/** What a file with these headers was the last time; undefined where none came. */
export async function whatItWas(tx: Db, headers: readonly string[]): Promise<SheetOf | undefined> {
  const last = tx.selectFrom('import_mapping').select('what').where('headers_key', '=', headersKey(headers));
  return (await last.orderBy('used_at', 'desc').executeTakeFirst())?.what;
}
