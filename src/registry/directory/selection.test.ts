/** A selection and its address, exact facets, the steps of a map, and what stands for an organisation. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codedAnswers, facetNames, perAnswer } from '../organization/coded.ts';
import { countFacets, maskOf, type FacetBits } from './facets.ts';
import { directoryMapQuery, readMapView, scaleStepOf, stepsFor } from './map.ts';
import { chosen, everything, readSelection, selectionQuery, toggled, type Filters } from './selection.ts';
import { facetLabel, seatLabel } from './facet-words.ts';
import { monogram } from '../organization/monogram.ts';

const selectionOf = (query: string) => readSelection(new URLSearchParams(query));

test('a selection written in an address reads back the same', () => {
  const query =
    '?q=mujeres+jefas&region=13&region=08&trabaja=08&sector=public&alcance=regional&hace=direct&dimension=work&comuna=13101&en=08111&dicen=region&orden=nombre&desde=abc';
  expect(selectionQuery(selectionOf(query))).toBe(query);
  expect(selectionQuery(everything)).toBe('');
  expect(selectionOf('?q=mujeres').sort).toBe('relevance');
  expect(selectionOf('?orden=relevancia').sort).toBe('name');
});

test('an address that says what does not exist is read as if it did not', () => {
  const { filters, comuna, worksInComuna, said, q } = selectionOf(
    `?region=99&sector=hats&alcance=&comuna=13999&en=08&dicen=todos&q=${'a'.repeat(500)}`,
  );
  expect([filters, comuna, worksInComuna, said, q.length]).toEqual([everything.filters, null, null, 'comuna', 200]);
});

test('choosing and taking away goes back to the first page', () => {
  const with13 = toggled({ ...everything, after: 'x' }, 'region', '13');
  expect([with13.filters.region, with13.after]).toEqual([['13'], null]);
  expect(chosen(with13)).toEqual([{ facet: 'region', code: '13' }]);
  expect(toggled(with13, 'region', '13').filters).toEqual(everything.filters);
});

/** Every code of every facet has its bit, as the migration writes them. */
function migratedBits(): FacetBits {
  const sql = ['0030-directory', '0120-answers-found', '0160-works-in-comunas']
    .map((name) => readFileSync(`db/migrations/${name}.sql`, 'utf8'))
    .join('\n');
  const said = [...sql.matchAll(/\((\d+), '(region|sector|scope|kind|dimension|linking|alliances)', '(\w+)'/g)].map(
    ([, bit, facet, value]) => ({ bit: Number(bit), facet: facet!, value: value! }),
  );
  const counted = [...sql.matchAll(/select (\d+) \+ n, '(\w+)', value from unnest\('\{([^}]*)\}'/g)].flatMap(
    ([, base, facet, values]) =>
      values!.split(',').map((value, n) => ({ bit: Number(base) + n + 1, facet: facet!, value: value.trim() })),
  );
  return [...said, ...counted];
}

test('every code has a bit of its own in the database', () => {
  const bits = migratedBits();
  for (const facet of facetNames) {
    expect(
      bits
        .filter((one) => one.facet === facet)
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual([...codedAnswers[facet].codes].toSorted());
  }
  expect(new Set(bits.map(({ bit }) => bit)).size).toBe(bits.length);
});

test('facets are counted as by hand, over every combination of filters', () => {
  const bits = migratedBits();
  const random = (() => {
    let seed = 7;
    return (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  })();
  const pick = (codes: readonly string[], most: number) => codes.filter(() => random(codes.length) < most);
  const all = Array.from({ length: 300 }, () => perAnswer((facet) => pick(codedAnswers[facet].codes, 2)));
  const entries = all.map((one, n) => {
    const masks = facetNames.map((facet) => maskOf(bits, facet, one[facet]));
    return {
      n,
      low: masks.reduce((mask, { low }) => mask | low, 0),
      high: masks.reduce((mask, { high }) => mask | high, 0),
      more: masks.reduce((mask, { more }) => mask | more, 0),
      most: masks.reduce((mask, { most }) => mask | most, 0),
    };
  });
  for (let round = 0; round < 40; round++) {
    const filters = perAnswer((facet) => (random(2) ? pick(codedAnswers[facet].codes, 3) : []));
    const passes = (one: Filters, skip?: string) =>
      facetNames.every(
        (facet) =>
          facet === skip || filters[facet].length === 0 || filters[facet].some((code) => one[facet].includes(code)),
      );
    const tally = countFacets(entries, bits, filters);
    expect(tally.matches.map(({ n }) => n)).toEqual(all.flatMap((one, n) => (passes(one) ? [n] : [])));
    for (const facet of facetNames) {
      const left = all.filter((one) => passes(one, facet));
      expect(tally.without[facet]).toBe(left.length);
      for (const value of codedAnswers[facet].codes) {
        const count = tally.counts[facet].find((one) => one.value === value)?.count ?? 0;
        expect(count).toBe(left.filter((one) => one[facet].includes(value)).length);
      }
    }
  }
});

test('a map counts on few steps with round beginnings that leave no count out', () => {
  expect(stepsFor(0)).toEqual([]);
  expect(stepsFor(3)).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: Infinity },
  ]);
  for (const highest of [1, 7, 22, 346, 30_000]) {
    const steps = stepsFor(highest);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (let count = 1; count <= highest; count += Math.ceil(highest / 50))
      expect(scaleStepOf(steps, count)).not.toBeNull();
  }
  expect(scaleStepOf(stepsFor(22), 0)).toBeNull();
  for (const level of ['regions', 'comunas'] as const)
    expect(readMapView(new URLSearchParams(directoryMapQuery(level)))).toBe(level);
  expect(readMapView(new URLSearchParams(''))).toBeNull();
});

test('initials are of the words that matter', () => {
  const initials = (name: string) => monogram(name).initials;
  expect(['Centro de Filantropía', 'ñandú', 'La Mesa', '—'].map(initials)).toEqual(['CF', 'Ñ', 'M', '·']);
  expect(monogram('Una')).toEqual(monogram('Una'));
});

test('codes have words in both languages', () => {
  for (const facet of facetNames)
    for (const code of codedAnswers[facet].codes)
      for (const locale of ['es', 'en'] as const) expect(facetLabel(facet, code, locale)).not.toBe(code);
  expect(seatLabel({ region: '09', comuna: '09101' }, 'es')).toBe('Temuco, La Araucanía');
  expect(seatLabel({ region: null, comuna: null, abroad: true }, 'en')).toBe('Outside Chile');
});
