/** The sample's editions: asked for with it, made after it, once; the secretariat's next says what was published since. */
import { expect, test } from 'vitest';
import { productBySlug } from '#mesa/product/queries.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { loadSample } from '../../../sample/load.ts';
import { publishReport } from './commands.server.ts';
import { editionAt, publicEdition } from './queries.server.ts';
import { makeSampleEdition, sampleEditionJob } from './sample.server.ts';

const { db } = await story();
const { sofia } = cast;
await loadSample(db);

test('loading the sample asks for one of each kind, and makes none yet', async () => {
  const asked = await db.selectFrom('job_request').select('data').where('name', '=', sampleEditionJob).orderBy('id').execute(); // prettier-ignore
  expect(asked.map(({ data }) => data)).toEqual(['informe', 'presentacion', 'brechas'].map((kind) => ({ kind })));
  expect(await editionAt(db, 'brechas', '1')).toEqual({});
});

test('it is a version of the sample’s product, of its day, and says that it is a sample; asked for twice it is made once', async () => {
  const job = { name: sampleEditionJob, handler: (given: typeof db, data: { kind: 'brechas' }) => data.kind === 'brechas' ? makeSampleEdition(given, data) : Promise.resolve() }; // prettier-ignore
  await doRequestedJobs(db, [job]);
  await makeSampleEdition(db, { kind: 'brechas' });
  const { shown } = await editionAt(db, 'brechas', '1');
  expect(shown).toMatchObject({ product: { slug: 'brechas-identificadas' }, file: { number: 3, name: 'muestra-brechas-1-es.xlsx', languages: [{ locale: 'en' }] }, newer: null }); // prettier-ignore
  expect(shown!.asOf.toString()).toBe('2026-07-15');
  const { facts } = (await publicEdition(db, 'brechas', 1))!;
  expect([facts.sample, facts.supply]).toEqual([true, []]);
  expect(facts.gaps.flatMap(({ evidence }) => evidence).filter(({ what }) => what === 'supply_result')).toEqual([]);
  const rows = await db.selectFrom('report_edition').select(['sample', 'made_by']).execute();
  expect(rows).toEqual([{ sample: true, made_by: null }]);
});

test('the next that the secretariat publishes is the second, of the same product', async () => {
  expect(await publishReport(db, sofia, 'brechas')).toBe(2);
  expect((await productBySlug(db, 'brechas-identificadas'))!.files.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test('where somebody published one first, or the product is gone, none is made', async () => {
  await db.deleteFrom('report_edition').execute();
  await db.updateTable('product').set({ slug: 'otra-cosa' }).where('slug', '=', 'brechas-identificadas').execute();
  await makeSampleEdition(db, { kind: 'brechas' });
  expect(await editionAt(db, 'brechas', '1')).toEqual({});
});
