/** The story of an initiative: described as a draft, published, changed without losing what was said, paused, ended. */
import { describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { house } from '#house.ts';
import { stepFrom } from '#thread/step.server.ts';
import {
  beginInitiative,
  describeInitiative,
  discardInitiative,
  endInitiative,
  pauseInitiative,
  placeInitiative,
  publishInitiative,
} from './commands.server.ts';
import { initiativesBySentence } from './list/find.server.ts';
import { sentencePage } from '../find/page.server.ts';
import { paths } from '../paths.server.ts';
import { initiativesToWrite, initiativeToWrite, publicInitiative, publicInitiativesOf } from './queries.server.ts';
import type { What, Where } from './schema.ts';

const { db, at } = await story();
const organizationId = await organizationNamed(db, 'Telar');
const edith = person('Edith Editora', { in: organizationId, as: 'editor' });
const alba = person('Alba Ajena', { in: await organizationNamed(db, 'Otra'), as: 'owner' });
await enroll(db, edith, alba, cast.sofia);

const what: What = {
  name: 'Relevo entre vecinas',
  summary: 'Cuatro horas a la semana para quien cuida.',
  stage: 'pilot',
  populations: ['carers'],
  dimensions: ['health'],
  startedOn: '2024-03',
  website: null,
};
const where: Where = {
  nationwide: '',
  worksIn: ['08'],
  worksInComunas: ['13112'],
  way: 'outreach',
  period: '2026',
  basis: 'counted',
  persons: 312,
  low: null,
  high: null,
};
const begun = (more: Partial<What> = {}) => beginInitiative(db, edith, organizationId, { ...what, ...more });
const read = async (query = '') =>
  (await sentencePage(db, initiativesBySentence, new URLSearchParams(query), 'es')).list.rows.map(
    ({ cells }) => cells[0]!.text,
  );
const reachRows = () => db.selectFrom('initiative_reach').selectAll().orderBy('said_at').orderBy('id').execute();

describe('a draft', () => {
  test('is seen by nobody else, and is published once all is said', async () => {
    const id = await begun();
    expect((await initiativeToWrite(db, edith, id)).state).toBe('draft');
    expect(await refusalOf(initiativeToWrite(db, alba, id))).toBe('no-such-initiative');
    expect(await publicInitiative(db, 'relevo-entre-vecinas')).toBeUndefined();
    expect(await read()).toEqual([]);
    expect(await refusalOf(publishInitiative(db, edith, id))).toBe('initiative-incomplete');
    await placeInitiative(db, edith, id, where);
    await publishInitiative(db, edith, id);
    expect(await publicInitiative(db, 'relevo-entre-vecinas')).toMatchObject({
      territories: ['13112', '08'],
      reach: [{ period: '2026', persons: 312, basis: 'counted', territory: null }],
      runners: [{ role: 'lead', name: 'Telar', standing: 'confirmed' }],
    });
    expect(await paths(db)).toMatchObject([{ path: '/iniciativas/relevo-entre-vecinas' }]);
  });

  test('is thrown away, and then it never was; what was public is not', async () => {
    const id = await begun({ name: 'Idea' });
    await discardInitiative(db, edith, id);
    expect(await refusalOf(initiativeToWrite(db, edith, id))).toBe('no-such-initiative');
    const [published] = await initiativesToWrite(db, edith, organizationId);
    expect(await refusalOf(discardInitiative(db, edith, published!.id))).toBe('initiative-was-published');
  });

  test('takes its name’s address until it is public; a name that another has gets a number', async () => {
    const id = await begun();
    expect((await initiativeToWrite(db, edith, id)).slug).toBe('relevo-entre-vecinas-2');
    await describeInitiative(db, edith, id, { ...what, name: 'Otro nombre' });
    expect((await initiativeToWrite(db, edith, id)).slug).toBe('otro-nombre');
    await placeInitiative(db, edith, id, where);
    await publishInitiative(db, edith, id);
    await describeInitiative(db, edith, id, { ...what, name: 'Tercer nombre' });
    expect((await initiativeToWrite(db, edith, id)).slug).toBe('otro-nombre');
  });
});

describe('what was said is never written over', () => {
  test('a number takes the place of the one before, which stays; the same again is no row; another year stands beside', async () => {
    const id = await begun({ name: 'Huertos' });
    const said = async () => (await reachRows()).filter((row) => row.initiative_id === id);
    await placeInitiative(db, edith, id, where);
    await placeInitiative(db, edith, id, where);
    await placeInitiative(db, edith, id, { ...where, persons: 350 });
    await placeInitiative(db, edith, id, { ...where, period: '2025', persons: 100, basis: 'estimated' });
    expect((await said()).map(({ period, persons }) => [period, persons])).toEqual([
      ['2026', 312],
      ['2026', 350],
      ['2025', 100],
    ]);
    expect((await initiativeToWrite(db, edith, id)).reach.map(({ period, persons }) => [period, persons])).toEqual([
      ['2026', 350],
      ['2025', 100],
    ]);
  });

  test('that nobody knows takes the place of a number', async () => {
    const id = await begun({ name: 'Rondas' });
    await placeInitiative(db, edith, id, where);
    await placeInitiative(db, edith, id, { ...where, basis: 'unknown' });
    expect((await initiativeToWrite(db, edith, id)).reach).toMatchObject([{ persons: null, basis: 'unknown' }]);
  });

  test('a place that is left is over, and one that stays began when it was first said', async () => {
    const id = await begun({ name: 'Talleres' });
    await placeInitiative(db, edith, id, where);
    at('2026-12-05T12:00:00Z');
    await placeInitiative(db, edith, id, { ...where, worksInComunas: ['13101'] });
    const rows = await db.selectFrom('initiative_coverage').selectAll().where('initiative_id', '=', id).execute();
    expect(
      rows
        .map(({ territory, from_at, until_at }) => [territory, from_at.toString().slice(0, 10), until_at !== null])
        .toSorted(),
    ).toEqual([
      ['08', expect.any(String), false],
      ['13101', '2026-12-05', false],
      ['13112', expect.any(String), true],
    ]);
    expect(rows.find(({ territory }) => territory === '08')!.from_at.toString()).not.toContain('2026-12-05');
  });
});

test('of two who write at once each keeps what they changed, and is told of what both did', async () => {
  const id = await begun({ name: 'A dos manos' });
  const seen = { ...what, name: 'A dos manos', startedOn: '2024-03', website: '' } as never;
  await describeInitiative(db, edith, id, { ...what, name: 'A dos manos', summary: 'Uno.' }, seen);
  await describeInitiative(db, cast.sofia, id, { ...what, name: 'A dos manos', stage: 'scale' }, seen);
  expect(await initiativeToWrite(db, edith, id)).toMatchObject({ summary: 'Uno.', stage: 'scale' });
  await expect(
    describeInitiative(db, edith, id, { ...what, name: 'A dos manos', summary: 'Dos.' }, seen),
  ).rejects.toMatchObject({ code: 'changed-by-others', details: { summary: 'Uno.' } });
});

describe('another year', () => {
  const opened = (said: Where) =>
    Object.fromEntries(
      Object.entries(said).map(([field, value]) => [field, Array.isArray(value) ? value : String(value ?? '')]),
    );

  test('is said beside the one that the page was opened with, whether its number is another or the same', async () => {
    const id = await begun({ name: 'Años' });
    await placeInitiative(db, edith, id, where);
    await placeInitiative(db, edith, id, { ...where, period: '2025', persons: 55 }, opened(where));
    await placeInitiative(db, edith, id, { ...where, period: '2024' }, opened(where));
    expect((await initiativeToWrite(db, edith, id)).reach.map(({ period, persons }) => [period, persons])).toEqual([
      ['2026', 312],
      ['2025', 55],
      ['2024', 312],
    ]);
  });

  test('places that others changed meanwhile are told all the same', async () => {
    const id = await begun({ name: 'Años y lugares' });
    await placeInitiative(db, edith, id, where);
    await placeInitiative(db, cast.sofia, id, { ...where, worksIn: ['09'] }, opened(where));
    const late = { ...where, worksIn: ['10'], period: '2025' };
    expect(await refusalOf(placeInitiative(db, edith, id, late, opened(where)))).toBe('changed-by-others');
  });
});

test('it is paused, ended and gone on with; its page stays, and its history tells it', async () => {
  const id = await begun({ name: 'Ciclo de vida' });
  await placeInitiative(db, edith, id, where);
  await publishInitiative(db, edith, id);
  await pauseInitiative(db, edith, id);
  expect(await refusalOf(pauseInitiative(db, edith, id))).toBe('initiative-not-published');
  expect(await refusalOf(endInitiative(db, edith, id, { endedOn: '2023' }))).toBe('ends-before');
  await endInitiative(db, edith, id, { endedOn: '2026' });
  expect(await publicInitiative(db, 'ciclo-de-vida')).toMatchObject({ state: 'ended', endedOn: '2026' });
  await publishInitiative(db, edith, id);
  expect(await publicInitiative(db, 'ciclo-de-vida')).toMatchObject({ state: 'published', endedOn: null });
  expect((await historyOf(db, ['initiative', id])).map((deed) => deed.what)).toEqual([
    'initiative.published',
    'initiative.ended',
    'initiative.paused',
    'initiative.published',
    'initiative.placed',
    'initiative.begun',
  ]);
});

test('people of its places, said before, may not come to be more than a smaller whole', async () => {
  const id = await begun({ name: 'Partes' });
  await placeInitiative(db, edith, id, where);
  const part = { period: '2026', territory: '08', persons: 200, basis: 'counted' as const };
  const said = { said_by: edith.id, said_at: Temporal.Instant.from('2026-11-30T12:00:00Z') };
  await db
    .insertInto('initiative_reach')
    .values({ id: crypto.randomUUID(), initiative_id: id, ...part, ...said })
    .execute();
  expect(await refusalOf(placeInitiative(db, edith, id, { ...where, persons: 199 }))).toBe('parts-above-whole');
  await placeInitiative(db, edith, id, { ...where, persons: 200 });
});

describe('found by anyone', () => {
  test('by its words, its place, its people, its stage', async () => {
    expect(await read('q=cuatro+horas+ciclo')).toEqual(['Ciclo de vida']);
    expect(await read('comuna=13112&personas=carers')).toContain('Relevo entre vecinas');
    expect(await read('region=08')).toContain('Relevo entre vecinas');
    expect(await read('region=05')).toEqual([]);
    expect(await read('etapa=scale')).toEqual([]);
  });

  test('on the page of who leads it, and in the thread from it', async () => {
    const own = await publicInitiativesOf(db, organizationId);
    expect(own.map(({ name }) => name)).toContain('Relevo entre vecinas');
    const { id } = (await publicInitiative(db, 'relevo-entre-vecinas'))!;
    const step = await stepFrom(db, null, house, { kind: 'initiative', id, locale: 'es' });
    expect(JSON.stringify(step)).toContain('Telar');
  });
});
