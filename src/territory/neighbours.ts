/** Which comunas share a border. */
import data from '../../data/territory/neighbours.json' with { type: 'json' };
import { comunaByCode, type Comuna } from './territory.ts';

const codes: Readonly<Record<string, readonly string[]>> = data;

/** The comunas that share a stretch of border with this one, by name; none for an island, nor for Antártica, which no source draws. */
export function neighboursOf(code: string): readonly Comuna[] {
  return (codes[code] ?? [])
    .flatMap((near) => comunaByCode(near) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
