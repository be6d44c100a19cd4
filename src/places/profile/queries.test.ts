/** The pages of territories on the figures that Minga ships: what each says, and what it does not. */
import { country, placeByCode } from '#territory/place.ts';
import { beforeAll, expect, test } from 'vitest';
import { publishDataset, withdrawDataset } from '#figures/release/for-others.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { loadShipped } from '#figures/release/load/commands.server.ts';
import { organizationsOfPlace } from '#registry/directory/place-queries.server.ts';
import { comparePlaces, figureless } from '../comparison/queries.server.ts';
import { pairsOf } from '../comparison/comparison.ts';
import { placeProfile } from './queries.server.ts';
import { personsSentence, rateSentence, sureSentence } from '../in-words.ts';

const { db } = await story();
beforeAll(async () => {
  await loadShipped(db);
}, 120_000);

const place = (code: string) => placeByCode(code)!;
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test('a comuna: the latest figure with its interval in words, and what is not published', async () => {
  const profile = await placeProfile(db, place('13201'));
  const { fgt0, h, extreme_fgt0, severe } = profile.latest;
  expect(plain(rateSentence(profile.place, fgt0!, 'es'))).toBe(
    'En 2024, 14 de cada 100 personas de Puente Alto vivían en un hogar pobre por ingresos (13,8 %).',
  );
  expect(plain(sureSentence(fgt0!, 'es'))).toBe(
    'El valor verdadero está, con 95 % de confianza, entre 10,9 % y 16,8 %.',
  );
  expect(personsSentence(fgt0!, 'es')).toBe(
    'Son unas 92.500 personas, entre 72.800 y 112.000, de las 669.122 en que se basa la fuente.',
  );
  expect([h!.method, extreme_fgt0, severe]).toEqual(['chile-multidimensional-2024', null, null]);
  expect(profile.above.map((row) => [row.place.code, row.figures.fgt0?.period])).toEqual([
    ['13', '2024'],
    ['CL', '2024'],
  ]);
  expect(profile.others.map((row) => row.place.name)).toContain('La Florida');
  expect(profile.deprivations.every(({ territory }) => territory === '13')).toBe(true);
  expect(profile.deprivations).toHaveLength(20);
});

test('a comuna stands among those of its region and of the country, within what the intervals allow', async () => {
  const { standings } = await placeProfile(db, place('13201'));
  expect(standings.map(({ figure, among, standing }) => [figure.measure, among, standing?.of])).toEqual([
    ['fgt0', '13', 52],
    ['fgt0', 'CL', 345],
    ['h', '13', 52],
    ['h', 'CL', 345],
  ]);
  for (const { standing } of standings) {
    const { from, to, of, overlapping, without } = standing!;
    expect(to - from).toBe(overlapping);
    expect(from >= 1 && to <= of && without === 0).toBe(true);
  }
});

test('a region: no interval is published, so the place is by the value alone', async () => {
  const profile = await placeProfile(db, place('09'));
  expect(plain(sureSentence(profile.latest.fgt0!, 'es'))).toContain('sin su margen de error');
  expect(profile.standings[0]).toMatchObject({ standing: null, position: { place: 1, of: 16 } });
  expect(Object.values(profile.latest).every((one) => one?.period === '2024')).toBe(true);
  expect(profile.others).toHaveLength(32);
  expect(profile.others.every(({ figures }) => figures.fgt0?.low !== null)).toBe(true);
});

test('the country: regions in the same series, and a source for every figure', async () => {
  const profile = await placeProfile(db, country);
  expect(profile.others.flatMap(({ figures }) => figures.severe ?? [])).toHaveLength(16);
  expect(profile.standings).toEqual([]);
  const slugs = profile.sources.map(({ slug }) => slug);
  for (const { dataset } of [...profile.shares, ...profile.people, ...profile.lines]) expect(slugs).toContain(dataset);
});

test('Antártica has people and no poverty figure', async () => {
  const profile = await placeProfile(db, place('12202'));
  expect(Object.values(profile.latest)).toEqual([null, null, null, null]);
  expect(profile.people.length).toBeGreaterThan(0);
  expect([profile.standings, profile.others]).toEqual([[], []]);
});

test('before anything is published a page has nothing to show, and stands', async () => {
  const empty = await story();
  const profile = await placeProfile(empty.db, place('13201'));
  expect([profile.release, profile.shares, profile.sources]).toEqual([0, [], []]);
});

test('figures by group come with a dataset that has them, and go with it', async () => {
  expect((await placeProfile(db, country)).groups).toEqual([]);
  const { fgt0 } = (await placeProfile(db, country)).latest;
  const groups = ['', 'sexo=1', 'sexo=2'].map((breakdown) => ({ ...fgt0!, breakdown, low: null, high: null }));
  const alone = { ...fgt0!, territory: '13110', measure: 'severe', method: 'chile-multidimensional-2024', value: 0.05 };
  const texts = { es: 'Por sexo', en: 'By sex' };
  const publication = { slug: 'por-sexo', title: texts, description: texts, caveats: { es: [], en: [] } };
  const terms = { source: 'Casen 2024', sourceUrl: '', licence: 'CC-BY-4.0', official: false, recipe: null };
  await publishDataset(db, cast.ana, { ...publication, ...terms, estimates: [...groups, alone] });
  expect((await placeProfile(db, place('13110'))).standings.map(({ figure }) => figure.measure)).not.toContain(
    'severe',
  );
  const profile = await placeProfile(db, country);
  expect(profile.groups.map((table) => [table.dataset.slug, table.rows.length])).toEqual([['por-sexo', 3]]);
  expect(profile.sources.map(({ slug }) => slug)).toContain('por-sexo');
  expect(profile.latest.fgt0?.dataset).toBe(fgt0!.dataset);
  expect((await placeProfile(db, place('13'))).groups).toEqual([]);
  await withdrawDataset(db, cast.ana, 'por-sexo', 'Era una prueba');
  expect((await placeProfile(db, country)).groups).toEqual([]);
});

test('places are compared by one method and period; what has no interval is not judged', async () => {
  const compared = await comparePlaces(db, [place('13201'), place('13110'), place('13'), place('12202')]);
  expect(compared.map(({ like }) => [like.measure, like.method])).toEqual([
    ['fgt0', 'chile-income-2024'],
    ['h', 'chile-multidimensional-2024'],
  ]);
  const figures = compared[1]!.figures.flatMap(({ figure }) => figure ?? []);
  const { pairs, without } = pairsOf(figures);
  expect(pairs.map(({ a, b, is }) => [a.territory, is, b.territory])).toEqual([['13201', 'higher', '13110']]);
  expect(without.map(({ territory }) => territory)).toEqual(['13']);
  expect(compared[1]!.figures.at(-1)?.figure).toBeNull();
  expect(await comparePlaces(db, [place('13201')])).toEqual([]);
  expect(await figureless(db, [place('12202'), place('13201'), place('13')])).toEqual([place('12202')]);
});

test('a place without organisations says so', async () => {
  expect(await organizationsOfPlace(db, { region: '11', comuna: '11302' })).toEqual({
    seated: 0,
    nationwide: 0,
    groups: [],
  });
});
