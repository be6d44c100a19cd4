/** Who was counted in a comuna, from the table that a run keeps. */
import { asWritten } from '#platform/spreadsheet/formula.ts';
import { readTable } from '#platform/spreadsheet/read.ts';
import { mostGapRows } from '../supply/estimate.ts';

export interface CountedInitiative {
  readonly slug: string;
  readonly name: string;
  /** Persons a year here, in all its territory; null where it did not say. */
  readonly here: number | null;
  readonly inAll: number | null;
}

/** By name. */
export async function countedIn(csv: string, territory: string): Promise<CountedInitiative[]> {
  const { headers, rows } = await readTable(Buffer.from(csv), mostGapRows);
  const at = (column: string) => headers.indexOf(column);
  const [slug, name, place, persons, total] = ['initiative', 'name', 'territory', 'persons', 'total'].map(at) as [number, number, number, number, number]; // prettier-ignore
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return rows
    .filter(({ cells }) => cells[place] === territory)
    .map(({ cells }) => ({
      slug: cells[slug]!,
      name: asWritten(cells[name]!),
      here: number(cells[persons]),
      inAll: number(cells[total]),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
