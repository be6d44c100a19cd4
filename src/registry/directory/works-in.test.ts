/** Where organisations work: the region finds its comunas, a comuna finds who named it and, apart, who said the whole region. */
import { beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { workedRegions } from '../organization/where.ts';
import { codedAnswers } from '../organization/coded.ts';
import { everything, readSelection, workingIn, type DirectorySelection, type WorkSaid } from './selection.ts';
import { findOrganizations } from './queries.server.ts';
import { organizationsOfPlace } from './place-queries.server.ts';

const { db } = await story();
const rows = [
  { name: 'Taller de Tomé', region: '08', comuna: '08111', works_in: [], works_in_comunas: ['08111', '08107'] },
  { name: 'Red de Penco', region: '08', comuna: '08107', works_in: [], works_in_comunas: ['08107'], scope: 'communal' },
  { name: 'Biobío Entero', region: '08', comuna: '08101', works_in: ['08'], works_in_comunas: [], scope: 'regional' },
  { name: 'Las Dos Cosas', region: '13', comuna: '13101', works_in: ['08'], works_in_comunas: ['08111'] },
  { name: 'Sede en Tomé', region: '08', comuna: '08111', works_in: ['08'], works_in_comunas: [] },
  {
    name: 'País',
    region: '13',
    comuna: '13101',
    works_in: [...codedAnswers.worksIn.codes],
    works_in_comunas: [],
    scope: 'national',
  },
] as const;
const asking = (more: Partial<DirectorySelection>): DirectorySelection => ({ ...everything, ...more });
const names = async (more: Partial<DirectorySelection>) =>
  (await findOrganizations(db, asking(more))).items.map(({ name }) => name);
const inTome = (said: WorkSaid) => workingIn('08111', said);
const searched = async (q: string) => names(readSelection(new URLSearchParams({ q })));

beforeEach(async () => {
  await db.deleteFrom('organization').execute();
  for (const row of rows) {
    const id = newId();
    await db
      .insertInto('organization')
      .values({ id, slug: id, ...row, works_in: [...row.works_in], works_in_comunas: [...row.works_in_comunas] })
      .execute();
  }
});

test('the region is worked in by whoever said it or a comuna of it, as told by the rule and by the database', async () => {
  const { facets: counts } = await findOrganizations(db, everything);
  for (const region of codedAnswers.worksIn.codes) {
    const byRule = rows
      .filter(({ works_in, works_in_comunas }) =>
        workedRegions({ worksIn: works_in, worksInComunas: works_in_comunas }).includes(region),
      )
      .map(({ name }) => name);
    const filters = { ...everything.filters, worksIn: [region] };
    expect(await names({ filters })).toEqual(byRule.toSorted());
    expect(counts.worksIn.find(({ value }) => value === region)?.count).toBe(byRule.length);
  }
});

test('a comuna finds who named it; apart, and counted, who said the whole region without it', async () => {
  expect(await names(inTome('comuna'))).toEqual(['Las Dos Cosas', 'Taller de Tomé']);
  expect(await names(inTome('region'))).toEqual(['Biobío Entero', 'Sede en Tomé']);
  expect((await findOrganizations(db, inTome('comuna'))).apart).toBe(2);
  expect((await findOrganizations(db, inTome('region'))).apart).toBe(2);
  const { comunas, apart } = await findOrganizations(db, everything);
  expect(comunas.map(({ value, count }) => `${value}: ${count}`).toSorted()).toEqual(['08107: 2', '08111: 2']);
  expect(apart).toBe(0);
});

test('the comunas to choose from are counted beside the filters, and leave the one chosen aside', async () => {
  const filters = { ...everything.filters, scope: ['communal'] };
  const found = await findOrganizations(db, asking({ filters, worksInComuna: '08111' }));
  expect([found.total, found.comunas]).toEqual([0, [{ value: '08107', count: 1 }]]);
});

test.each([
  ['tomé', ['Taller de Tomé', 'Sede en Tomé', 'Las Dos Cosas']],
  ['comuna de penco', ['Red de Penco', 'Taller de Tomé']],
])('«%s» finds who sits or works there', async (q, expected) => {
  expect((await searched(q)).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['que trabajan en Biobío', ['08']],
  ['llegan a la región del Biobío', ['08']],
  ['working in Biobío', ['08']],
])('«%s» finds those that its filter finds, wherever they sit', async (q, worksIn) => {
  const filters = { ...everything.filters, worksIn };
  const [asked, chosen] = [await searched(q), await names({ filters })];
  expect([asked.toSorted(), asked.includes('Las Dos Cosas')]).toEqual([chosen.toSorted(), true]);
});

test('asked who works in a comuna, who named it comes first, then who said its whole region, then the whole country; a seat alone is not work', async () => {
  await db
    .updateTable('organization')
    .set({ works_in: ['13'] })
    .where('name', '=', 'Sede en Tomé')
    .execute();
  expect(await searched('que trabajan en Tomé')).toEqual(['Las Dos Cosas', 'Taller de Tomé', 'Biobío Entero', 'País']);
  expect(await searched('con presencia en Tomé')).toHaveLength(4);
});

test.each([
  ['con sede en Tomé', ['Sede en Tomé', 'Taller de Tomé']],
  ['con sede en la provincia de Concepción', ['Biobío Entero', 'Red de Penco', 'Sede en Tomé', 'Taller de Tomé']],
  ['con sede en Biobío', ['Biobío Entero', 'Red de Penco', 'Sede en Tomé', 'Taller de Tomé']],
  ['based in Santiago', ['Las Dos Cosas', 'País']],
])('«%s» finds who sits there, and nobody else', async (q, expected) => {
  expect((await searched(q)).toSorted()).toEqual(expected);
});

test('a change is found at once, and a comuna taken away is gone', async () => {
  await db
    .updateTable('organization')
    .set({ works_in_comunas: ['13112'] })
    .where('name', '=', 'Red de Penco')
    .execute();
  expect(await names(workingIn('13112'))).toEqual(['Red de Penco']);
  expect(await names(workingIn('08107'))).toEqual(['Taller de Tomé']);
});

const told = async (place: { region: string; comuna?: string }) => {
  const { groups, nationwide } = await organizationsOfPlace(db, place);
  return [groups.map(({ how, total, some }) => [how, total, some.map(({ name }) => name)]), nationwide];
};

test('of a comuna: who named it, who only sits there, who said the whole region; the national ones are apart', async () => {
  expect(await told({ region: '08', comuna: '08111' })).toEqual([
    [
      ['named', 2, ['Las Dos Cosas', 'Taller de Tomé']],
      ['seat', 1, ['Sede en Tomé']],
      ['whole', 1, ['Biobío Entero']],
    ],
    1,
  ]);
});

test('of a region: who said the whole, then who said comunas of it, then who only sits there', async () => {
  expect(await told({ region: '08' })).toEqual([
    [
      ['whole', 3, ['Biobío Entero', 'Las Dos Cosas', 'Sede en Tomé']],
      ['named', 2, ['Red de Penco', 'Taller de Tomé']],
    ],
    1,
  ]);
  expect(await told({ region: '13' })).toEqual([[['seat', 2, ['Las Dos Cosas', 'País']]], 1]);
  const { groups, seated } = await organizationsOfPlace(db, { region: '08' }, { limit: 0 });
  expect([seated, groups.map(({ total, some }) => [total, some])]).toEqual([
    4,
    [
      [3, []],
      [2, []],
    ],
  ]);
});
