/** By relevance: what says it word for word before what is like it, the near before the far; page after page the same. */
import { beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { findOrganizations, selectedIds } from './queries.server.ts';
import { readSelection } from './selection.ts';

const { db } = await story();
const asking = (q: string) => readSelection(new URLSearchParams({ q }));
const names = async (q: string) => (await findOrganizations(db, asking(q))).items.map(({ name }) => name);

async function add(name: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await db
    .insertInto('organization')
    .values({ id, slug: id, name, sector: 'private_nonprofit', ...more })
    .execute();
  return id;
}

beforeEach(() => db.deleteFrom('organization').execute());

test('the name whole, in the name, by its words, in the description, in the answers, and who only gave the answer', async () => {
  const networks = { dimensions: ['networks'] };
  await add('Agrupación Puente', networks);
  await add('Ágora', { traits: 'Nació de las ollas comunes.' });
  await add('Barrio Unido', { description: 'Sostiene Ollas  Comunes, y huertas.' });
  await add('Cerro Alto', { ...networks, description: 'Una olla común por cuadra.' });
  await add('Olla Común del Puerto');
  await add('Red de Ollas Comunes');
  await add('Zurcir', { known_as: 'Ollas comunes' });
  const order = ['Zurcir', 'Red de Ollas Comunes', 'Olla Común del Puerto', 'Barrio Unido', 'Ágora'];
  const all = [...order, 'Cerro Alto', 'Agrupación Puente'];
  for (const q of ['ollas comunes', 'OLLAS COMUNES', 'oyas comunes', '¿Quién tiene ollas comunes?'])
    expect([q, await names(q)]).toEqual([q, all]);
  expect((await names('nuestras ollas comunes')).toSorted()).toEqual(all.toSorted());
});

test('of a phrase the words count in their order; of those that say it, who gave the answer is first', async () => {
  await add('Almacén', { description: 'Alimentos para el banco de la plaza.' });
  await add('Mercado', { description: 'Un banco de alimentos vecinal.' });
  await add('Nido', { description: 'Mujeres que cuidan.' });
  await add('Ovillo', { description: 'Mujeres que cuidan.', populations: ['women'] });
  expect(await names('banco de alimentos')).toEqual(['Mercado', 'Almacén']);
  expect(await names('mujeres')).toEqual(['Ovillo', 'Nido']);
});

test('of an answer asked by its label, or of a fact, who gave it comes before who only writes of it, but for those called so', async () => {
  await add('Aula', { description: 'Con universidades y personas cuidadoras de Los Lagos.' });
  await add('Lago y Volcán', { region: '09' });
  await add('Red de Universidades', { description: 'Nada más.' });
  await add('Zócalo', { legal_form: 'university', populations: ['carers'], region: '10' });
  expect(await names('universidades')).toEqual(['Red de Universidades', 'Zócalo', 'Aula']);
  expect((await names('personas cuidadoras'))[0]).toBe('Zócalo');
  expect((await names('los lagos')).slice(0, 1)).toEqual(['Zócalo']);
});

test('a long label asks for who answered it, and nobody else', async () => {
  await add('Oficios', { description: 'Personas que buscan empleo, sin costo.' });
  expect(await names('personas sin empleo')).toEqual([]);
  await add('Puente', { populations: ['unemployed_people'] });
  expect(await names('personas sin empleo')).toEqual(['Puente']);
});

test('a province finds who sits in any of its comunas, also where some say its name', async () => {
  await add('A Cautín', { region: '09', comuna: '09120', description: 'En la provincia de Cautín.' });
  await add('B Temuco', { region: '09', comuna: '09101' });
  await add('C Angol', { region: '09', comuna: '09201' });
  expect(await names('provincia de cautín')).toEqual(['A Cautín', 'B Temuco']);
});

test('a comuna finds first who works there, then who sits there, its whole region, and the country', async () => {
  const text = { description: 'Con sedes en Tomé.' };
  await add('A País', { ...text, region: '13', comuna: '13101', scope: 'national', works_in: ['08', '13'] });
  await add('B Norte', { ...text, region: '02', comuna: '02101', works_in: ['02'], scope: 'regional' });
  await add('C Región', { ...text, region: '08', comuna: '08101', works_in: ['08'], scope: 'regional' });
  await add('D Sede', { ...text, region: '08', comuna: '08111', scope: 'communal' });
  await add('E Tomecina', { region: '08', comuna: '08101', works_in_comunas: ['08111'], populations: ['women'] });
  await add('F Tomé', { region: '02', comuna: '02101' });
  expect(await names('tomé')).toEqual(['F Tomé', 'E Tomecina', 'D Sede', 'C Región', 'A País', 'B Norte']);
  await add('G Mujeres', { description: 'mujeres', populations: ['women'], scope: 'national', works_in: ['08'] });
  await add('H Mujer', { populations: ['women'], works_in: ['08'] });
  expect(await names('mujeres tomé')).toEqual(['E Tomecina', 'H Mujer', 'G Mujeres']);
});

test('page after page shows each once, in order, also when one of them changes its rank meanwhile', async () => {
  const texts = [{ description: 'ollas comunes' }, { traits: 'ollas comunes' }, { dimensions: ['networks'] }, {}];
  for (let at = 0; at < 24; at++) await add(at % 5 ? `Casa ${at % 7}` : `Ollas Comunes ${at}`, texts[at % 4]);
  const selection = asking('ollas comunes');
  const all = await selectedIds(db, selection);
  for (const size of [1, 3, 5, 23]) {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await findOrganizations(db, { ...selection, after: after ?? null }, { limit: size });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(all);
  }
  const { next } = await findOrganizations(db, selection, { limit: 8 });
  await db.updateTable('organization').set({ name: 'Otra', description: '' }).where('id', '=', all[7]!).execute();
  const then = await findOrganizations(db, { ...selection, after: next }, { limit: 100 });
  expect(then.items.map(({ id }) => id).filter((id) => id !== all[7])).toEqual(all.slice(8));
});

test('where nobody of a place says it, those near say it first, then the country, then who works there on other things', async () => {
  await add('Agua del Norte', { region: '02', comuna: '02101', works_in: ['02'], scope: 'regional' });
  await add('B País', { description: 'Agua', region: '13', works_in: ['08', '13'], scope: 'national' });
  await add('C Región', {
    description: 'Lleva agua.',
    region: '08',
    comuna: '08101',
    works_in: ['08'],
    scope: 'regional',
  });
  await add('D Telar', { description: 'Telas', region: '08', comuna: '08111', works_in_comunas: ['08111'] });
  const all = ['C Región', 'B País', 'Agua del Norte', 'D Telar'];
  for (const q of ['agua en tomé', 'tomé agua']) {
    const { around, items } = await findOrganizations(db, asking(q));
    expect([around, items.map(({ name }) => name)]).toEqual(['words', all]);
  }
  expect(await names('"agua" en tomé')).toEqual([]);
  expect(await names('ladrillos en tomé')).toEqual([]);
  expect((await findOrganizations(db, asking('agua en tomé'), { strictly: true })).total).toBe(0);
  const region = await findOrganizations(db, asking('coronel'));
  expect([region.around, region.items.map(({ name }) => name)]).toEqual(['region', ['C Región', 'B País']]);
});
