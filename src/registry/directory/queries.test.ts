/** The directory on a real database: found however written, filtered exactly, current at once, page after page. */
import { beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { publicOrganization } from '../page/public-queries.server.ts';
import { schemaOrg } from '../page/schema-org.ts';
import { findSurely, widenings } from './widen.server.ts';
import { countByComuna, findOrganizations, selectedIds } from './queries.server.ts';
import { everything, fittingSort, type Filters, type DirectorySelection } from './selection.ts';

const { db } = await story();
const asking = (
  q: string,
  filters: Partial<Filters> = {},
  more: Partial<DirectorySelection> = {},
): DirectorySelection => ({
  ...everything,
  q,
  sort: fittingSort(q),
  ...more,
  filters: { ...everything.filters, ...filters },
});
const names = async (selection: DirectorySelection) =>
  (await findOrganizations(db, selection)).items.map(({ name }) => name);

async function add(name: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await db
    .insertInto('organization')
    .values({ id, slug: `o-${id.slice(-12)}`, name, sector: 'private_nonprofit', ...more })
    .execute();
  return id;
}

beforeEach(async () => {
  await db.deleteFrom('organization').execute();
  await add('Fundación Mujer y Trabajo', {
    region: '13',
    comuna: '13120',
    kinds: ['training'],
    description: 'Oficios para jefas de hogar.',
  });
  await add('Corporación Puente', {
    region: '09',
    comuna: '09101',
    kinds: ['funding', 'studies'],
    description: 'Financia proyectos de mujeres rurales.',
  });
  await add('Agrupación Los Ñirres', {
    region: '11',
    comuna: '11101',
    sector: 'informal_group',
    intervenes: true,
    dimensions: ['health'],
  });
});

test.each([
  ['mujeres', ['Fundación Mujer y Trabajo', 'Corporación Puente']],
  ['MUJER', ['Fundación Mujer y Trabajo', 'Corporación Puente']],
  ['fundaciones', ['Fundación Mujer y Trabajo']],
  ['nirre', ['Agrupación Los Ñirres']],
  ['temuco', ['Corporación Puente']],
  ['Ñuñoa', ['Fundación Mujer y Trabajo']],
  ['araucania', ['Corporación Puente']],
  ['proyecto de la mujer', ['Corporación Puente']],
  ['ofici', ['Fundación Mujer y Trabajo']],
  ['salud', ['Agrupación Los Ñirres']],
  ['capacitación', ['Fundación Mujer y Trabajo']],
  ['de la', []],
  ['capacitacion region de la araucania', []],
  ['región de la araucanía', ['Corporación Puente']],
  ['F. M. T.', []],
])('«%s» finds %j', async (q, expected) => {
  const { items } = await findOrganizations(db, asking(q), { strictly: true });
  expect(items.map(({ name }) => name)).toEqual(expected);
});

test('the words of a place that was shortened are spent', async () => {
  await add('Red del Maipo', { region: '13', comuna: '13401', description: '' });
  await add('Mesa de Rancagua', {
    region: '06',
    comuna: '06101',
    description: 'Libertador General Bernardo O’Higgins.',
  });
  expect(await names(asking('S. Bernardo'))).toEqual(await names(asking('San Bernardo')));
});

test.each([
  ['trabjo', 'trabajo'],
  ['corporasión', 'corporación'],
  ['muejres', 'mujeres'],
  ['ofisios', 'oficios'],
])('a slip is corrected and said: %s → %s', async (typed, meant) => {
  const { corrections, total } = await findOrganizations(db, asking(typed));
  expect(corrections).toEqual([{ typed, meant }]);
  expect(total).toBeGreaterThan(0);
});

test('signs and stray letters break nothing', async () => {
  for (const q of ["'", '\\', '& | !', '<->', ':*', '""', '%_', "a' & b", 'ß∂ƒ', '😀', '١٢٣', "l'hospital"])
    expect((await findOrganizations(db, asking(q))).total).toBeGreaterThanOrEqual(0);
});

test('facets are exact beside a search and leave their own filter aside', async () => {
  const { total, facets } = await findOrganizations(db, asking('mujer', { region: ['13'] }));
  expect(total).toBe(1);
  expect(facets.region.toSorted((a, b) => a.value.localeCompare(b.value))).toEqual([
    { value: '09', count: 1 },
    { value: '13', count: 1 },
  ]);
  expect(facets.kind).toEqual([{ value: 'training', count: 1 }]);
  expect((await findOrganizations(db, asking('', { kind: ['direct'] }))).items.map(({ name }) => name)).toEqual([
    'Agrupación Los Ñirres',
  ]);
});

test('a change is found in the transaction that makes it, and undone with it', async () => {
  const undone = new Error('undo');
  const work = db.transaction().execute(async (tx) => {
    await tx
      .updateTable('organization')
      .set({ name: 'Corporación Quelluén', kinds: ['awards'] })
      .where('name', '=', 'Corporación Puente')
      .execute();
    expect((await findOrganizations(tx, asking('quelluen'))).total).toBe(1);
    expect((await findOrganizations(tx, asking('', { kind: ['awards'] }))).total).toBe(1);
    throw undone;
  });
  await expect(work).rejects.toBe(undone);
  expect((await findOrganizations(db, asking('quelluen'))).total).toBe(0);
  await db.updateTable('organization').set({ state: 'retired' }).where('name', '=', 'Corporación Puente').execute();
  expect((await findOrganizations(db, everything)).total).toBe(2);
  await db.updateTable('organization').set({ state: 'active' }).where('name', '=', 'Corporación Puente').execute();
  expect((await findOrganizations(db, everything)).total).toBe(3);
});

test('what commits late is found too, though a later transaction was seen before it', async () => {
  const total = async () => (await findOrganizations(db, everything)).total;
  const [early, late] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  const row = (name: string) => ({ id: newId(), slug: name, name, sector: 'public' as const });
  await early.insertInto('organization').values(row('temprana')).execute();
  await late.insertInto('organization').values(row('tardia')).execute();
  await late.commit().execute();
  expect(await total()).toBe(4);
  await db.deleteFrom('organization').where('slug', '=', 'tardia').execute();
  expect(await total()).toBe(3);
  await early.commit().execute();
  expect(await total()).toBe(4);
  expect(await Promise.all([total(), total(), total()])).toEqual([4, 4, 4]);
});

test.each(['name', 'recency', 'relevance'] as const)(
  'by %s, pages follow each other without a gap or a repeat',
  async (sort) => {
    for (let i = 0; i < 25; i++) {
      const updated_at = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: i % 7 });
      await add(i % 3 ? 'Red Igual' : `Casa ${i}`, { description: 'red de casas', updated_at });
    }
    const selection = asking('red', {}, { sort });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await findOrganizations(db, { ...selection, after: after ?? null }, { limit: 4 });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
    expect(seen).toEqual(await selectedIds(db, selection));
    if (sort === 'relevance') expect((await names(selection)).slice(0, 16)).toEqual(Array(16).fill('Red Igual'));
  },
);

test('a cursor of another order, or of nobody, begins at the first page', async () => {
  const all = await names(everything);
  for (const after of ['x', 'W10', Buffer.from('["name",false,"a","b",true]').toString('base64url')])
    expect(await names({ ...everything, after })).toEqual(all);
});

test('the map counts by comuna what the filters leave', async () => {
  await add('Sin sede');
  const counts = await countByComuna(db, asking('', { sector: ['private_nonprofit'] }));
  expect([...counts].toSorted()).toEqual([
    ['09101', 1],
    ['13120', 1],
  ]);
  expect(await names({ ...everything, comuna: '09101' })).toEqual(['Corporación Puente']);
});

test('an organisation is found by its RUT in any writing, as long as its page shows it', async () => {
  const id = await add('Cooperativa del Hilo', { rut: '65123944-3' });
  for (const typed of ['65.123.944-3', '65123944-3', '651239443'])
    expect([typed, await names(asking(typed))]).toEqual([typed, ['Cooperativa del Hilo']]);
  await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', id).execute();
  expect(await names(asking('65.123.944-3'))).toEqual([]);
});

test('a sentence that ends at nothing is answered without what is not understood, and says so; never a filter, nor what is in quotes', async () => {
  const found = async (selection: DirectorySelection) => {
    const answer = await findSurely(db, selection, {});
    return [answer.leftOut, answer.selection.q, answer.found.items.map(({ name }) => name)];
  };
  expect(await found(asking('puente xyzzy'))).toEqual([['xyzzy'], 'puente', ['Corporación Puente']]);
  expect(await found(asking('xyzzy temuko'))).toEqual([['xyzzy'], 'Temuco', ['Corporación Puente']]);
  expect(await found(asking('puente'))).toEqual([[], 'puente', ['Corporación Puente']]);
  expect(await found(asking('puente xyzzy', { region: ['09'] }))).toEqual([
    ['xyzzy'],
    'puente',
    ['Corporación Puente'],
  ]);
  expect(await found(asking('puente xyzzy', { region: ['13'] }))).toEqual([[], 'puente xyzzy', []]);
  expect(await found(asking('puente "xyzzy"'))).toEqual([[], 'puente "xyzzy"', []]);
  expect(await found(asking('mi "puente"'))).toEqual([[], 'mi "puente"', ['Corporación Puente']]);
});

test('nothing found says what to take away', async () => {
  const selection = asking('puente', { region: ['13'], kind: ['funding'] });
  const found = await findOrganizations(db, selection);
  const ways = (await widenings(db, selection, found)).map(({ drop, total }) => ({ drop, total }));
  expect(ways).toEqual([{ drop: 'region', total: 1 }]);
  const lost = asking('puente', { region: ['13'], sector: ['public'] });
  expect((await widenings(db, lost, await findOrganizations(db, lost))).map(({ drop }) => drop)).toEqual(['filters']);
  expect(await widenings(db, everything, await findOrganizations(db, everything))).toEqual([]);
});

test('a page shows what is public, with its ties both ways; a retired organisation has none', async () => {
  const [one, two] = [await add('Una'), await add('Dos')];
  const tie = { id: newId(), organization_id: one, ally_id: two, ally_name: 'Dos' };
  await db.insertInto('organization_ally').values(tie).execute();
  await db
    .updateTable('organization')
    .set({ slug: 'una', website: 'https://una.example' })
    .where('id', '=', one)
    .execute();
  await db.updateTable('organization').set({ slug: 'dos' }).where('id', '=', two).execute();
  const found = (await publicOrganization(db, 'una'))!;
  expect(found.allies).toEqual([{ id: two, name: 'Dos', slug: 'dos' }]);
  expect((await publicOrganization(db, 'dos'))!.namedBy.map(({ name }) => name)).toEqual(['Una']);
  expect(schemaOrg(found, 'https://mesa.example/articuladores/una')).toMatchObject({
    '@type': 'NGO',
    name: 'Una',
    knows: [{ name: 'Dos' }],
  });
  await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', two).execute();
  expect((await publicOrganization(db, 'una'))!.allies).toEqual([{ id: null, name: 'Dos', slug: null }]);
  expect(await publicOrganization(db, 'dos')).toBeUndefined();
});

test('a search without a word that counts says so and shows nothing', async () => {
  expect(await findOrganizations(db, asking('de'))).toMatchObject({ total: 0, searchIgnored: true });
  expect(await findOrganizations(db, asking('🙂'))).toMatchObject({ total: 0, searchIgnored: true });
  expect((await findOrganizations(db, asking(''))).searchIgnored).toBe(false);
});
