/** The story of published figures: releases, versions, standing between datasets, withdrawal. */
import { expect, test } from 'vitest';
import { cast, story } from '#platform/test/story.ts';
import { publishDataset, withdrawDataset } from './for-others.server.ts';
import type { NewEstimate, Publication } from './publication.ts';
import { endDataset, releaseDatasets } from './publish.server.ts';
import { currentRelease, datasetBySlug, datasets, estimates, releasedAt, versionsOf } from './queries.server.ts';

const { db, at } = await story();

const estimate = (more: Partial<NewEstimate> = {}): NewEstimate => ({
  territory: '13110',
  measure: 'fgt0',
  part: '',
  method: 'chile-income-2024',
  period: '2024',
  breakdown: '',
  value: 0.17,
  low: 0.15,
  high: 0.19,
  se: null,
  persons: 98_000,
  population: 576_000,
  n: null,
  quality: null,
  estimation: 'small-area',
  ...more,
});

const publication = (slug: string, more: Partial<Publication> = {}): Publication => ({
  slug,
  title: { es: 'Comunas', en: 'Comunas' },
  description: { es: 'Cifras', en: 'Figures' },
  caveats: { es: [], en: [] },
  source: 'Ministerio (2026)',
  sourceUrl: '',
  licence: 'CC-BY-4.0',
  official: true,
  recipe: null,
  estimates: [estimate()],
  ...more,
});

test('each publication is a release, and the figures of every release stay', async () => {
  expect(await currentRelease(db)).toBe(0);
  expect(await publishDataset(db, cast.ana, publication('comunas'))).toMatchObject({ version: 1, release: 1 });
  at('2026-12-01T12:00:00Z');
  const corrected = publication('comunas', { estimates: [estimate({ value: 0.18 })] });
  expect(await publishDataset(db, cast.sofia, corrected)).toMatchObject({ version: 2, release: 2, changed: true });
  const valueIn = async (release?: number) =>
    (await estimates(db, { territories: ['13110'], release })).map((e) => e.value);
  expect(await valueIn(1)).toEqual([0.17]);
  expect(await valueIn()).toEqual([0.18]);
  expect((await datasets(db, 1)).map(({ version }) => version)).toEqual([1]);
  expect((await versionsOf(db, 'comunas')).map(({ version, ended }) => [version, ended])).toEqual([
    [2, null],
    [1, 2],
  ]);
  expect(String(await releasedAt(db, 2))).toBe('2026-12-01T12:00:00Z');
});

test('the same figures and words again change nothing', async () => {
  const again = publication('comunas', { estimates: [estimate({ value: 0.18 })] });
  expect(await releaseDatasets(db, null, [again])).toMatchObject([{ version: 2, release: 2, changed: false }]);
  expect(await currentRelease(db)).toBe(2);
});

test('of two datasets with the same figure the official one is answered, the other by its name', async () => {
  const ours = publication('ours', { official: false, estimates: [estimate({ value: 0.16 })] });
  await publishDataset(db, cast.ana, ours);
  expect((await estimates(db, { measures: ['fgt0'] })).map((e) => [e.dataset, e.value])).toEqual([['comunas', 0.18]]);
  expect((await estimates(db, { dataset: 'ours' })).map((e) => e.value)).toEqual([0.16]);
});

test('filters by level, period, part and breakdown', async () => {
  const many = [
    estimate({ territory: 'CL', period: '2022' }),
    estimate({ territory: '13', measure: 'raw', part: 'hh_d_asis', method: 'chile-multidimensional-2024' }),
    estimate({ territory: '13', measure: 'population', method: 'ine-census-2024', breakdown: 'age=0-14' }),
  ];
  const more = [
    publication('many', { estimates: many }),
    publication('ours', { official: false, estimates: [estimate({ value: 0.15 })] }),
  ];
  expect((await releaseDatasets(db, null, more)).map(({ release }) => release)).toEqual([4, 4]);
  expect((await estimates(db, { level: 'country' })).map((e) => e.period)).toEqual(['2022']);
  expect((await estimates(db, { level: 'region' })).map((e) => e.part)).toEqual(['hh_d_asis']);
  expect(await estimates(db, { level: 'region', breakdowns: 'all' })).toHaveLength(2);
  expect(await estimates(db, { level: 'region', breakdowns: ['age=0-14'] })).toHaveLength(1);
});

test('what is not publishable is refused and leaves nothing', async () => {
  const before = await currentRelease(db);
  const refusal = (promise: Promise<unknown>) => expect(promise).rejects;
  await refusal(publishDataset(db, cast.raul, publication('x'))).toMatchObject({ code: 'not-allowed' });
  await refusal(publishDataset(db, null, publication('x'))).toMatchObject({ code: 'sign-in-first' });
  await refusal(releaseDatasets(db, null, [publication('x', { estimates: [] })])).toMatchObject({
    code: 'no-estimates',
  });
  const twice = publication('x', { estimates: [estimate(), estimate({ value: 0.16 })] });
  await refusal(releaseDatasets(db, null, [twice])).toMatchObject({ code: 'estimate-twice' });
  const lower = publication('comunas', { official: false });
  await refusal(publishDataset(db, cast.ana, lower)).toMatchObject({ code: 'dataset-official' });
  const outside = publication('x', { estimates: [estimate({ low: 0.2 })] });
  await refusal(releaseDatasets(db, null, [outside])).toThrow(/estimate_check/);
  expect(await currentRelease(db)).toBe(before);
  expect(await datasetBySlug(db, 'x')).toBeUndefined();
});

test('a withdrawn dataset is gone from the next release on, with its reason', async () => {
  const { release } = await withdrawDataset(db, cast.ana, 'comunas', 'Fuente corregida');
  expect((await estimates(db, { measures: ['fgt0'], level: 'comuna' })).map((e) => e.dataset)).toEqual(['ours']);
  expect((await estimates(db, { release: release - 1, territories: ['13110'] })).map((e) => e.value)).toEqual([0.18]);
  await expect(endDataset(db, null, 'comunas', 'otra vez')).rejects.toMatchObject({ code: 'dataset-unknown' });
  await expect(endDataset(db, null, 'ours', ' ')).rejects.toMatchObject({ code: 'withdrawal-reason-missing' });
  expect(await publishDataset(db, cast.ana, publication('comunas'))).toMatchObject({ version: 3 });
});

test('what came from files is not replaced by what somebody computed, official or not', async () => {
  await releaseDatasets(db, null, [publication('recalculado', { official: false })]);
  const mine = publication('recalculado', { official: false, estimates: [estimate({ value: 0.16 })] });
  await expect(publishDataset(db, cast.ana, mine)).rejects.toMatchObject({ code: 'dataset-loaded' });
  await endDataset(db, null, 'recalculado', 'Se revisa');
  await expect(publishDataset(db, cast.ana, mine)).rejects.toMatchObject({ code: 'dataset-loaded' });
  expect(await releaseDatasets(db, null, [mine])).toMatchObject([{ version: 2 }]);
});

test('a version is withdrawn for the one before, which comes back as a new one; what was withdrawn never does', async () => {
  const slug = 'con-vuelta';
  const of = (value: number) =>
    publication(slug, { official: false, estimates: [estimate({ territory: '13', value })] });
  for (const value of [0.16, 0.17, 0.18]) await publishDataset(db, cast.ana, of(value));
  const shown = async () => (await estimates(db, { dataset: slug })).map(({ value }) => value);
  const withdraw = () => withdrawDataset(db, cast.ana, slug, 'Venía mal', true);

  const { release, restored } = await withdraw();
  expect([restored, await shown()]).toEqual([4, [0.17]]);
  expect(await datasetBySlug(db, slug, release)).toMatchObject({ version: 4, sha256: expect.any(String) as string });
  expect((await estimates(db, { dataset: slug, release: release - 1 })).map(({ value }) => value)).toEqual([0.18]);
  expect([(await withdraw()).restored, await shown()]).toEqual([5, [0.16]]);
  expect([(await withdraw()).restored, await shown()]).toEqual([null, []]);
});

test('a version that is brought back stands where it stood: what was published after it stays', async () => {
  const of = (slug: string, value: number) =>
    publication(slug, { official: false, estimates: [estimate({ territory: '16', value })] });
  const shown = async (release?: number) =>
    (await estimates(db, { territories: ['16'], release })).map((one) => [one.dataset, one.value]);
  await publishDataset(db, cast.ana, of('primero', 0.16));
  await publishDataset(db, cast.ana, of('entremedio', 0.17));
  expect(await shown()).toEqual([['entremedio', 0.17]]);
  await publishDataset(db, cast.ana, of('primero', 0.18));
  expect(await shown()).toEqual([['primero', 0.18]]);
  const { release } = await withdrawDataset(db, cast.ana, 'primero', 'Venía mal', true);
  expect(await shown()).toEqual([['entremedio', 0.17]]);
  expect(await shown(release - 1)).toEqual([['primero', 0.18]]);
  expect((await versionsOf(db, 'primero')).map((one) => one.withdrawn)).toEqual([false, true, false]);
  await publishDataset(db, cast.ana, of('primero', 0.19));
  await withdrawDataset(db, cast.ana, 'primero', 'Venía mal', true);
  expect(await shown()).toEqual([['entremedio', 0.17]]);
});
