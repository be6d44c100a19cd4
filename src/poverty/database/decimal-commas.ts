/** Numbers with a decimal comma, as a spreadsheet in Spanish writes them. */
const number = String.raw`[+-]?\d*,\d+`;
const pointed = String.raw`[+-]?\d*\.\d+`;
/** What may also be a thousand and something. */
const doubtful = String.raw`[+-]?\d{1,3},\d{3}`;

type Query = (sql: string) => Promise<Record<string, unknown>[]>;

/**
 * The columns, by their quoted names, of a table of texts where every comma is a decimal one: beside no decimal point, and, in a file that commas separate, not only
 * where thousands could be meant.
 */
export async function decimalCommas(
  query: Query,
  table: string,
  names: readonly string[],
  delimiter: string,
): Promise<string[]> {
  const of = (what: (column: string) => string, some: readonly string[]) =>
    some.map((name, i) => `${what(name)} AS c${i}`).join(', ');
  const isSome = (sql: string) => `COALESCE(bool_or(${sql}), false)`;
  const match = (column: string, shape: string) => `regexp_full_match(trim(${column}), '${shape}')`;
  const [any = {}] = await query(`SELECT ${of((c) => isSome(`contains(${c}, ',')`), names)} FROM ${table}`);
  const commas = names.filter((_, i) => any[`c${i}`]);
  if (commas.length === 0) return [];
  const isDecimal = (c: string) =>
    [
      `NOT ${isSome(`contains(${c}, ',') AND NOT ${match(c, number)}`)}`,
      `NOT ${isSome(match(c, pointed))}`,
      delimiter === ',' ? isSome(`${match(c, number)} AND NOT ${match(c, doubtful)}`) : 'true',
    ].join(' AND ');
  const [found = {}] = await query(`SELECT ${of(isDecimal, commas)} FROM ${table}`);
  return commas.filter((_, i) => found[`c${i}`]);
}
