/** Of whom the figures of a whole file are: what is proved, what the weights say, what has to be declared and how it is told. */
import { expect, test } from 'vitest';
import { breakdownName } from '#figures/release/category-names.ts';
import type { RunFigure } from '../run/run.ts';
import { comunasOf, regions } from '#territory/territory.ts';
import { figuresOfAll, includedPart, type Universe, universeOf, weighedIn } from './universe.ts';
import { entire, universeCaveats } from './universe-in-words.ts';
import type { FileToPublish } from './whole.ts';

const notWeighed = () => [];
const biobio = comunasOf('08').map(({ code }) => code);
const chosen = (whole: string | null, period = '2020') => ({ whole, tables: [''], places: {}, period });
const file = (more: Partial<FileToPublish>): FileToPublish => ({
  survey: { groups: {} },
  figures: [{ domain: {} }],
  variables: [],
  ...more,
});
const ofComunas = (byPeriod: Readonly<Record<string, readonly string[]>>) =>
  file({
    survey: { groups: { comuna: 'cut' } },
    figures: Object.entries(byPeriod).flatMap(([period, codes]) =>
      codes.map((comuna) => ({ domain: { comuna }, ...(period && { period }) })),
    ),
  });
const ofColumn = (name: string, distinct: number, least: string, most: string) =>
  file({ variables: [{ name, distinct, least, most }] });

test('a file of some comunas is told by their number, and names those inside and those outside', () => {
  const universe = universeOf(ofComunas({ '': biobio.slice(0, 20) }), chosen('08'), notWeighed)!;
  expect(universe.included).toEqual([
    { territory: '08', period: undefined, inside: biobio.slice(0, 20), outside: biobio.slice(20) },
  ]);
  expect(universe.declaration).toBe('08:20');
  expect(includedPart(universe, '08', '2020')).toBe('comunas_included=20-of-33');
  expect(
    breakdownName('comunas_included=20-of-33;sexo=2', { survey: { labels: { sexo: { 2: 'Mujer' } } } }, 'es'),
  ).toBe('20 de sus 33 comunas, Mujer');
  const [caveat = ''] = universeCaveats(universe, 'es');
  expect(caveat).toMatch(/^Las cifras de la Región del Biobío son de 20 de sus 33 comunas, y no/);
  expect(caveat).toMatch(/Incluye: Alto Biobío.*No incluye: .*Yumbel\.$/);
});

test('each period has its own comunas; one that has all of them is of the region', () => {
  const known = ofComunas({ '2017': biobio, '2020': biobio.slice(1), '2022': biobio.slice(4) });
  const universe = universeOf(known, chosen('08'), notWeighed);
  expect(['2017', '2020', '2022'].map((period) => includedPart(universe, '08', period))).toEqual([
    '',
    'comunas_included=32-of-33',
    'comunas_included=29-of-33',
  ]);
  expect(universe?.declaration).toBe('08:32 08:29');
});

test('a table by region is told so too, but of a file of all Chile', () => {
  const tables = { tables: ['region'], places: { region: 'region' } as const, period: '2020' };
  const of = (regions: readonly string[], comunas: readonly string[]) => ({
    ...ofComunas({ '': comunas }),
    survey: { groups: { comuna: 'cut', region: 'r' } },
    figures: [
      ...comunas.map((comuna) => ({ domain: { comuna } })),
      ...regions.map((region) => ({ domain: { region } })),
    ],
  });
  const valdivia = comunasOf('14').map(({ code }) => code);
  const universe = universeOf(
    of(['8', '14'], [...biobio.slice(0, 20), ...valdivia]),
    { ...tables, whole: null },
    notWeighed,
  );
  expect(universe).toMatchObject({ declaration: '08:20', unproven: [] });
  expect(['08', '14', '08101'].map((code) => includedPart(universe, code, undefined))).toEqual([
    'comunas_included=20-of-33',
    '',
    '',
  ]);
  const everywhere = regions.map(({ code }) => code);
  const capitals = everywhere.map((code) => comunasOf(code)[0]!.code);
  expect(universeOf(of(everywhere, capitals), { ...tables, whole: 'CL' }, notWeighed)).toBeNull();
});

test('what the columns prove is asked of nobody', () => {
  expect(universeOf(ofComunas({ '': biobio }), chosen('08'), notWeighed)).toBeNull();
  expect(universeOf(ofColumn('region', 16, '1', '16'), chosen('CL'), notWeighed)).toBeNull();
  expect(universeOf(ofComunas({ '': ['8101'] }), chosen('08101'), notWeighed)).toBeNull();
  expect(universeOf(file({}), chosen(null), notWeighed)).toBeNull();
});

const sampled = (sizes: Readonly<Record<string, number>>, total: number, region = '8'): FileToPublish => ({
  ...ofComunas({}),
  survey: { groups: { comuna: 'cut', region: 'r' } },
  figures: [
    { domain: {}, n: total },
    { domain: { region }, n: total },
    ...Object.entries(sizes).map(([comuna, n]) => ({ domain: { comuna }, n })),
  ],
});
const each = (codes: readonly string[], n: number) => Object.fromEntries(codes.map((code) => [code, n]));

test('persons without a comuna may be of those that seem to be missing: no figure of the region, until they are told', () => {
  const why = (known: FileToPublish, whole = '08') => {
    try {
      return universeOf(known, chosen(whole), notWeighed);
    } catch (error) {
      return error;
    }
  };
  const blank = sampled(each(biobio.slice(0, 20), 100), 3000);
  expect(why(blank)).toMatchObject({ code: 'comunas-unsaid', details: { column: 'comuna', count: 1000 } });
  expect(why(sampled({ ...each(biobio.slice(0, 20), 100), '08999': 10 }, 2010))).toMatchObject({
    code: 'comunas-unsaid',
    details: { count: 10 },
  });
  expect(why(sampled({ '08101': 100 }, 130), '08101')).toMatchObject({ code: 'comunas-unsaid' });
  expect(why(sampled(each(biobio.slice(0, 20), 100), 2000))).toMatchObject({ declaration: '08:20', unsaid: 0 });

  const told = universeOf(sampled(each(biobio, 100), 3400), chosen('08'), notWeighed)!;
  expect(told).toMatchObject({ declaration: '', included: [], unsaid: 100 });
  expect(universeCaveats(told, 'es')).toEqual([
    expect.stringMatching(/^De 100 personas de la muestra.*no dice la comuna/),
  ]);
});

test('that every comuna has somebody is not enough where the weights do not add up to the people there are', () => {
  const all = ofComunas({ '': biobio });
  const far = universeOf(all, chosen('08'), () => [{ sum: 6e5, known: 1e6, year: '2020' }])!;
  expect(far).toMatchObject({ declaration: '08:all', unproven: [{ shown: true, enough: false }] });
  expect(universeCaveats(far, 'es')[0]).toMatch(/lo declaró quien las publicó: hay gente de cada parte.*600\.000/);
  expect(universeOf(all, chosen('08'), () => [{ sum: 1.05e6, known: 1e6, year: '2020' }])).toBeNull();
});

test('a region of which the comunas say another is refused, not offered to be declared', () => {
  const tables = { whole: null, tables: ['region'], places: { region: 'region' } as const, period: '2020' };
  const rios = comunasOf('14').map(({ code }) => code);
  const known = sampled(each(rios, 10), 120, '11');
  const refused = expect.objectContaining({
    code: 'region-not-its-comunas',
    details: { column: 'comuna', region: 'Aysén del General Carlos Ibáñez del Campo', found: 'Los Ríos' },
  }) as unknown;
  expect(() => universeOf(known, tables, notWeighed)).toThrow(refused);
  const unnamed = { ...known, figures: known.figures.slice(0, 2) };
  const variables = [{ name: 'comuna', distinct: 12, least: '14101', most: '14204' }];
  expect(() => universeOf({ ...unnamed, variables }, tables, notWeighed)).toThrow(refused);
  expect(universeOf(sampled(each(rios, 10), 120, '14'), tables, notWeighed)).toBeNull();
});

test('comunas that the run does not name are no declaration', () => {
  expect(() => universeOf(ofColumn('comuna', 20, '8101', '8314'), chosen('08'), notWeighed)).toThrow(
    expect.objectContaining({ code: 'comunas-not-named', details: expect.objectContaining({ count: 20 }) as unknown }),
  );
});

test('nor are those of a table of several regions, where the file has fewer than these have', () => {
  const known = (distinct: number) => ({
    ...ofColumn('comuna', distinct, '8101', '14204'),
    survey: { groups: { region: 'region' } },
    figures: ['8', '14'].map((region) => ({ domain: { region } })),
  });
  const tables = { whole: null, tables: ['region'], places: { region: 'region' } as const, period: '2020' };
  expect(() => universeOf(known(21), tables, notWeighed)).toThrow(
    expect.objectContaining({ code: 'comunas-not-named', details: expect.objectContaining({ of: 45 }) as unknown }),
  );
  expect(universeOf(known(45), tables, notWeighed)?.declaration).toBe('08:all 14:all');
});

test('where no column shows it the weights must add up to the people there are, or it is declared', () => {
  const ofRegion = file({ figures: [{ domain: { region: '8' } }], survey: { groups: { region: 'region' } } });
  const declaration = (sum: number) =>
    universeOf(ofRegion, chosen('08'), () => [{ sum, known: 1_000_000, year: '2020' }])?.declaration;
  expect([950_000, 1_099_000, 1_200_000, 700_000].map(declaration)).toEqual(['', '', '08:all', '08:all']);
  for (const whole of ['08', '08101', 'CL'])
    expect(universeOf(file({}), chosen(whole), notWeighed)?.declaration).toBe(`${whole}:all`);
  const told = universeCaveats(
    universeOf(ofRegion, chosen('08'), () => [{ sum: 7e5, known: 1e6, year: '2020' }]),
    'es',
  );
  expect(told[0]).toMatch(
    /toda la Región del Biobío lo declaró quien las publicó.*suman 700\.000.*2020 es de 1\.000\.000/,
  );
  expect(['CL', regions[0]!.code, '08101'].map((code) => entire(code, 'es'))).toEqual([
    'todo Chile',
    'toda la Región de Arica y Parinacota',
    'toda la comuna de Concepción',
  ]);
});

test('the weights are the persons of a share over it, in the period farthest from the people there are', () => {
  const figure = (measure: string, estimate: number, period?: string, domain = {}) =>
    ({ domain, measure, estimate, ...(period && { period }) }) as RunFigure;
  const of = (persons: number, period?: string) => [figure('fgt0', 0.1, period), figure('persons', persons, period)];
  const known = new Map([
    ['2020', 1000],
    ['2022', 1000],
  ]);
  expect(weighedIn(of(99), '2020', known)).toEqual([{ sum: 990, known: 1000, year: '2020' }]);
  expect(weighedIn([...of(99, '2020'), ...of(50, '2022')], '', known)).toMatchObject([
    { sum: 500, year: '2022' },
    { sum: 990, year: '2020' },
  ]);
  expect(weighedIn(of(99), '1998', known)).toEqual([]);
  expect(weighedIn([figure('fgt0', 0), figure('persons', 0)], '2020', known)).toEqual([]);
});

test('a table of regions whose comunas the run does not name is weighed region by region, or declared', () => {
  const known = file({
    survey: { groups: { region: 'region' } },
    figures: ['8', '14'].map((region) => ({ domain: { region } })),
  });
  const tables = { whole: null, tables: ['region'], places: { region: 'region' } as const, period: '2020' };
  const weigh = (territory: string) => [{ sum: territory === '08' ? 1e6 : 4e5, known: 1e6, year: '2020' }];
  const universe: Universe | null = universeOf(known, tables, weigh);
  expect(universe?.unproven.map(({ territory, enough }) => [territory, enough])).toEqual([
    ['08', true],
    ['14', false],
  ]);
  expect(universe?.declaration).toBe('14:all');
  expect(universeCaveats(universe, 'es')).toHaveLength(2);
  expect(universeOf(known, { ...tables, tables: [''] }, weigh)).toBeNull();
});

test('everybody of a territory is the whole file, or its region alone in the table by region', () => {
  const figures = [{}, { region: '8' }, { region: '8', sexo: '1' }, { region: '14' }, { sexo: '1' }].map((domain) => ({
    domain: domain as Record<string, string>,
  }));
  const chosen = { whole: '08', places: { region: 'region', sexo: 'none' } as never };
  expect(figuresOfAll(figures, '08', chosen)).toEqual([{ domain: {} }]);
  expect(figuresOfAll(figures, '08', { ...chosen, whole: null })).toEqual([{ domain: { region: '8' } }]);
  expect(figuresOfAll(figures, '14', chosen)).toEqual([{ domain: { region: '14' } }]);
});
