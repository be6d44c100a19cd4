/** What a report says of need beside supply: never more than the run does, and what is not known beside it. */
import { describe, expect, test } from 'vitest';
import { noFacts, someFacts } from '../facts/test/facts.stage.ts';
import type { SupplyFact } from '../facts/supply.ts';
import { locales } from '#platform/words.ts';
import type { ReportPart } from './report.ts';
import { voiceOf } from './say.ts';
import { answeredOf, supplyInShort, supplyMethod, supplySections, supplyTitle, unknownOf } from './supply.ts';

const [run] = someFacts.supply!;
const es = voiceOf(someFacts, 'es');
const having = (change: Partial<SupplyFact>): SupplyFact => ({ ...run!, ...change });
const said = (...supply: SupplyFact[]) => supplySections(voiceOf({ ...someFacts, supply }, 'es'));
const tables = (parts: readonly ReportPart[]) => parts.filter((one) => one.kind === 'table');
const words = (parts: readonly ReportPart[]) => parts.flatMap((one) => ('text' in one ? [one.text] : one.kind === 'list' ? one.items : [])).join('\n'); // prettier-ignore
const only = (...kinds: string[]) => run!.claims.filter(({ claim }) => kinds.includes(claim));

describe('the finding', () => {
  test.each([
    [run!, 'Pobreza multidimensional: es casi seguro que 1 de 3 comunas está entre el quinto donde se atiende a menos'],
    [having({ claims: only('likely', 'none-registered') }), 'Pobreza multidimensional: de ninguna comuna es casi seguro que se atienda a menos que en las demás'],
    [having({ claims: only('none-registered') }), 'Pobreza multidimensional: en 1 de 1 comunas nadie se ha inscrito: se pregunta'],
  ])('is firm only where it is, and a question where most are not registered', (of, title) =>
    expect(supplyTitle(es, of)).toBe(title)); // prettier-ignore
  test('there is none without a published run, nor in an edition of before', () => {
    const { supply: _, ...before } = someFacts;
    for (const facts of [before, noFacts]) {
      const voice = voiceOf(facts, 'es');
      expect([supplySections(voice), supplyInShort(voice), supplyMethod(voice)]).toEqual([[], [], []]);
    }
  });
});

describe('what is claimed', () => {
  const [section] = said(run!);
  const [least, most, asked] = tables(section!.parts);
  test('the surest first, each with its interval and what would overturn it; nothing of where nobody is registered', () =>
    expect(least!.rows).toEqual([
      ['Santiago', 'Metropolitana', 'Firme', '97', '97.100', '3,4\u00a0%', '1,1–9,0 %', '4.570'],
      ['Valparaíso', 'Valparaíso', 'Probable', '62', '97.100', '3,4\u00a0%', '1,1–9,0 %', '4.570'],
    ]));
  test('by persons apart: it is another question', () =>
    expect(most!.rows).toEqual([['Santiago', 'Metropolitana', 'Firme', '91', '90.500', '70.000–100.000']]));
  test('where nobody is registered it is asked, with what was answered', () =>
    expect(asked!.rows).toEqual([['Antofagasta', 'Antofagasta', '97.100', 'No conocen a nadie']]));
  test('the chart has the intervals of the table', () => {
    const chart = section!.parts.find((one) => one.kind === 'intervals')!;
    expect(chart.rows.map(({ label, low, high }) => [label, low, high])).toEqual([['Santiago', 0.011, 0.09], ['Valparaíso', 0.011, 0.09]]); // prettier-ignore
  });
  test('no more than a dozen of each; that more than half do not say how many is told', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...run!.claims[2]!, territory: `131${String(at + 1).padStart(2, '0')}` })); // prettier-ignore
    const silent = { ...run!.claims[2]!, claim: 'not-enough-said', claimByPersons: 'not-enough-said' } as const;
    const [crowded] = said(having({ claims: [...many, silent] }));
    expect(tables(crowded!.parts).map(({ rows }) => rows.length)).toEqual([12, 12]);
    expect(words(crowded!.parts)).toContain('En 1 comuna más de la mitad de las iniciativas no dice');
  });
  test('where nothing may be claimed it is said so', () =>
    expect(words(said(having({ claims: only('none-registered') }))[0]!.parts)).toContain(
      'De ninguna comuna se puede afirmar',
    ));
});

test.each([
  ['open', []],
  ['Preguntado', [{ territory: '02101', asked: 1, confirmed: 0, refuted: 0 }]],
  ['Sí hay', [{ territory: '02101', asked: 2, confirmed: 1, refuted: 1 }]],
] as const)('what was answered of a nought: %s', (word, zeros) =>
  expect(answeredOf(es, having({ zeros }), '02101')).toBe(word === 'open' ? 'Sin respuesta' : word),
);

describe('what we do not know', () => {
  test('is how many are not registered, who does not say whom they reach, and where no need is published', () => {
    const lines = unknownOf(es, run!);
    expect(lines[0]).toContain('entre el 45 y el 75 %');
    expect(lines[1]).toContain('1 de 3 iniciativas no dicen');
    expect(lines.at(-1)).toContain('Antártica');
  });
  test('of two lists it is how many both have', () =>
    expect(unknownOf(es, having({ unseen: { lists: { first: 3, second: 9, both: 2 }, name: 'Catastro' } }))[0]).toMatch(/«Catastro».*aquí hay 3, allá 9 y en ambas 2/)); // prettier-ignore
  test('is said once: a second need tells only what is its own', () => {
    const [, second] = said(run!, having({ need: 'housing', synthetic: true, initiatives: 2 }));
    const lists = second!.parts.filter((one) => one.kind === 'list');
    expect(lists.map(({ items }) => items.length)).toEqual([1]);
    expect(words(second!.parts)).toContain('Por eso nada de esto es firme');
  });
  test('a run of fictional initiatives says nothing of Chile, and says so', () => {
    expect(words(said(having({ sample: true }))[0]!.parts)).toContain('no dicen nada de Chile');
    expect(words(said(run!)[0]!.parts)).not.toContain('ficticias');
  });
});

test.each(locales)(
  'how it is repeated to the byte: the command, its seed, its sum and where its files are (%s)',
  (locale) => {
    const parts = supplyMethod(voiceOf(someFacts, locale));
    expect(words(parts)).toContain(
      'minga gaps estimate necesidad.csv oferta.csv --seed 7 --draws 2000 --registered 0.45-0.75 --json',
    );
    expect(words(parts)).toContain('SHA-256 ab12');
    expect(parts.at(-1)).toMatchObject({ kind: 'address', url: `https://mesa.example${locale === 'en' ? '/en' : ''}/brechas/necesidad-y-oferta/pobreza-multidimensional-2` }); // prettier-ignore
  },
);
