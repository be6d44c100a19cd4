/** The story of a report: looked at, published in one act, downloaded, made again to the byte, withdrawn. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { refusalOf } from '#people/entering/test/browser.stage.ts';
import { loadDatasets } from '#figures/release/load/commands.server.ts';
import { publishGapRun, requestGapRun } from '#gaps/run/commands.server.ts';
import { jobs as gapJobs } from '#gaps/jobs.server.ts';
import { addAxis } from '#mesa/cycle/commands.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { archiveProduct, saveProduct } from '#mesa/product/commands.server.ts';
import { allProducts, productBySlug, publicProducts, versionOfFile } from '#mesa/product/queries.server.ts';
import { withdrawVersion } from '#mesa/product/withdraw.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { openFile } from '#platform/server/files.ts';
import { historyOf } from '#platform/server/journal.ts';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { loadSample } from '../../../sample/load.ts';
import { reportFacts } from '../facts/queries.server.ts';
import { publishReport } from './commands.server.ts';
import { makeReport } from './make.server.ts';
import { reportPaths } from '../paths.server.ts';
import {
  asData,
  editionAt,
  editionsOfProduct,
  previewReport,
  publicEdition,
  reportStandings,
  runsAside,
} from './queries.server.ts';

const { db, at } = await story();
const { sofia, raul, nadie } = cast;
afterAll(closePdf);

let lost = '';
const standing = async () => (await reportStandings(db, sofia)).find(({ kind }) => kind === 'informe')!;
const bytesOf = async (id: string) => buffer((await openFile(db, null, id, true))!.stream);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a mesa without axes says that there is nowhere to publish it, and publishes nothing', async () => {
  expect((await standing()).target).toBeNull();
  expect(await refusalOf(publishReport(db, sofia, 'informe'))).toBe('report-no-axis');
  expect(await publicProducts(db)).toEqual([]);
});

describe('in a mesa that works', () => {
  test('its first edition makes a product in the first axis of the newest cycle', async () => {
    await loadSample(db);
    await loadDatasets(db, ['sae-comunas-2024', 'casen-2024-national'].map((name) => `data/poverty/published/${name}.json`)); // prettier-ignore
    const [first] = await axes(db);
    expect((await standing()).target).toEqual({ axis: { id: first!.id, name: first!.name } });
    expect(await publishReport(db, sofia, 'informe')).toBe(1);
    const product = (await publicProducts(db)).at(-1)!;
    expect(product).toMatchObject({ title: 'Resultado del levantamiento: informe', axisId: first!.id });
    const [file] = product.files;
    expect(file).toMatchObject({ number: 1, name: 'muestra-informe-1-es.pdf', mediaType: 'application/pdf' });
    expect(file!.note).toBe('Edición 1, con los datos del 22 de noviembre de 2026. En español y en inglés.');
    expect(file!.languages).toMatchObject([{ locale: 'en', name: 'muestra-informe-1-en.pdf' }]);
    expect((await historyOf(db, ['product', product.id])).map(({ what }) => what).toSorted()).toEqual(['product.created', 'product.versionPublished', 'report.published']); // prettier-ignore
  });

  test('anyone downloads it in both languages, and makes it again from its data to the byte', async () => {
    const product = (await publicProducts(db)).at(-1)!;
    const [file] = product.files;
    expect(Object.keys(await editionsOfProduct(db, product))).toEqual([file!.id]);
    const taken = JSON.parse(JSON.stringify(asData((await publicEdition(db, 'informe', 1))!))) as ReturnType<
      typeof asData
    >;
    expect(taken).toMatchObject({ format: 'minga-report', kind: 'informe', number: 1 });
    expect(hash(await makeReport(taken, 'es'))).toBe(hash(await bytesOf(file!.fileId)));
    const english = file!.languages[0]!;
    expect((await versionOfFile(db, english.fileId))?.state).toBe('published');
    expect(hash(await makeReport(taken, 'en'))).toBe(hash(await bytesOf(english.fileId)));
  });

  test('publishing what would say the same is refused; another day alone is no news', async () => {
    at('2026-11-25T15:00:00Z');
    expect(await refusalOf(publishReport(db, sofia, 'informe'))).toBe('report-unchanged');
  });

  test('what changed is the next edition of the same product; the one before says what it said', async () => {
    const before = (await publicEdition(db, 'informe', 1))!;
    lost = before.facts.organizations[7]!.slug;
    await db.updateTable('organization').set({ state: 'retired' }).where('slug', '=', lost).execute();
    expect(await publishReport(db, sofia, 'informe')).toBe(2);
    const product = (await publicProducts(db)).at(-1)!;
    expect(product.files.map(({ number, name }) => [number, name])).toEqual([[2, 'muestra-informe-2-es.pdf'], [1, 'muestra-informe-1-es.pdf']]); // prettier-ignore
    expect(await publicEdition(db, 'informe', 1)).toEqual(before);
    expect((await publicEdition(db, 'informe', 2))!.facts.organizations).toHaveLength(71);
  });

  test('a draft that waits in its product stays one, numbered after the edition', async () => {
    const { id } = (await publicProducts(db)).at(-1)!;
    const kept = async () => (await allProducts(db, sofia)).find((one) => one.id === id)!;
    const { title, description, axisId, revision } = await kept();
    const file = new File(['borrador'], 'borrador.txt');
    await saveProduct(db, sofia, id, { title, description, axisId, base: revision, file, note: '', at: null });
    await db.updateTable('organization').set({ state: 'active' }).where('slug', '=', lost).execute();
    expect(await publishReport(db, sofia, 'informe')).toBe(3);
    expect((await kept()).files.map(({ number, state }) => [number, state])).toEqual([[4, 'draft'], [3, 'published'], [2, 'published'], [1, 'published']]); // prettier-ignore
  });

  test('withdrawn, neither its English nor its data are there, and the same may be published again', async () => {
    const product = (await publicProducts(db)).at(-1)!;
    const english = product.files[0]!.languages[0]!;
    await withdrawVersion(db, sofia, product.id, { number: 3, reason: 'Un nombre mal escrito.' });
    expect((await versionOfFile(db, english.fileId))?.withdrawn?.reason).toBe('Un nombre mal escrito.');
    expect(await publicEdition(db, 'informe', 3)).toBeUndefined();
    expect((await standing()).isPublic).toBe(false);
    expect(await publishReport(db, sofia, 'informe')).toBe(4);
  });

  test('each edition keeps its address, which leads to the newest; of one withdrawn it says why', async () => {
    const { shown } = await editionAt(db, 'informe', '2');
    expect(shown).toMatchObject({ edition: { number: 2 }, newer: { number: 4 }, file: { name: 'muestra-informe-2-es.pdf' } }); // prettier-ignore
    expect((await editionAt(db, 'informe', '4')).shown).toMatchObject({ newer: null, product: { title: 'Resultado del levantamiento: informe' } }); // prettier-ignore
    expect((await editionAt(db, 'informe', '3')).withdrawn?.reason).toBe('Un nombre mal escrito.');
    for (const [kind, number] of [['informe', '9'], ['informe', '04'], ['acta', '1']] as const) expect(await editionAt(db, kind, number)).toEqual({}); // prettier-ignore
    expect((await reportPaths(db)).map(({ path }) => path)).toEqual([4, 2, 1].map((number) => `/informes/informe/${number}`)); // prettier-ignore
  });

  test('its product archived, or of a cycle that is over, the next goes to a new one', async () => {
    const product = (await publicProducts(db)).at(-1)!;
    await archiveProduct(db, sofia, product.id);
    expect(await publicEdition(db, 'informe', 4)).toBeUndefined();
    expect((await editionAt(db, 'informe', '4')).withdrawn).toBeDefined();
    expect(await publishReport(db, sofia, 'informe')).toBe(5);
    expect((await productBySlug(db, 'resultado-del-levantamiento-informe-2'))?.files).toHaveLength(1);
    const days = { starts_on: Temporal.PlainDate.from('2027-01-01'), ends_on: Temporal.PlainDate.from('2027-12-31') };
    const cycleId = '01a00000-0000-7000-8000-0000000c2027';
    await db
      .insertInto('cycle')
      .values({ id: cycleId, slug: '2027', name: 'Ciclo 2027', ...days })
      .execute();
    await addAxis(db, sofia, { cycleId, name: 'Mapeo', purpose: '', followsId: null });
    expect((await standing()).target).toMatchObject({ axis: { name: 'Mapeo' } });
  });
});

test('only the secretariat looks at it beforehand, in either language, and nothing is kept of that', async () => {
  expect(await refusalOf(previewReport(db, null, 'informe', 'es'))).toBe('sign-in-first');
  for (const actor of [nadie, raul]) expect(await refusalOf(previewReport(db, actor, 'informe', 'es'))).toBe('not-allowed'); // prettier-ignore
  const [es, en] = await Promise.all(
    (['es', 'en'] as const).map((locale) => previewReport(db, sofia, 'informe', locale)),
  );
  expect(await previewReport(db, sofia, 'acta', 'es')).toBeUndefined();
  expect([es!.name, en!.name]).toEqual(['muestra-informe-es.pdf', 'muestra-informe-en.pdf']);
  expect(await db.selectFrom('report_edition').select('id').execute()).toHaveLength(5);
});

test('the gaps are published in a product of their own, of the same facts, made again to the byte', async () => {
  expect(await publishReport(db, sofia, 'brechas')).toBe(1);
  const [edition, informe] = [(await publicEdition(db, 'brechas', 1))!, (await publicEdition(db, 'informe', 5))!];
  const { asOf, ...facts } = edition.facts;
  expect({ ...facts, asOf: informe.facts.asOf }).toEqual(informe.facts);
  expect(asOf).toBe('2026-11-25');
  const file = (await publicProducts(db)).flatMap(({ files }) => files).find(({ name }) => name === 'muestra-brechas-1-es.xlsx')!; // prettier-ignore
  expect(hash(await makeReport(edition, 'es'))).toBe(hash(await bytesOf(file.fileId)));
});

test('while a run of need beside supply is on its way, the report says the published ones whole, and that it does', async () => {
  expect(await runsAside(db, sofia)).toEqual({ underWay: false, unpublished: false });
  const before = (await reportFacts(db)).supply;
  const id = await requestGapRun(db, sofia, { need: 'multidimensional', seed: 3, other: null });
  expect(await runsAside(db, sofia)).toEqual({ underWay: true, unpublished: false });
  expect((await reportFacts(db)).supply).toEqual(before);
  await doRequestedJobs(db, gapJobs);
  expect(await runsAside(db, sofia)).toEqual({ underWay: false, unpublished: true });
  expect((await reportFacts(db)).supply).toEqual(before);
  await publishGapRun(db, sofia, id);
  expect(await runsAside(db, sofia)).toEqual({ underWay: false, unpublished: false });
  const [run] = (await reportFacts(db)).supply!;
  expect(run).toMatchObject({ need: 'multidimensional', seed: 3, sample: false });
  expect(run!.claims.length).toBeGreaterThan(300);
  const number = await publishReport(db, sofia, 'brechas');
  const edition = (await publicEdition(db, 'brechas', number))!;
  expect(edition.facts.supply![0]!.slug).toBe(run!.slug);
  const taken = JSON.parse(JSON.stringify(asData(edition))) as ReturnType<typeof asData>;
  expect(hash(await makeReport(taken, 'en'))).toBe(hash(await makeReport(edition, 'en')));
});

test('facts are of one instant: what is written while they are read is not among them', async () => {
  const reading = reportFacts(db);
  await db.updateTable('organization').set({ state: 'retired' }).where('slug', '=', lost).execute();
  const { organizations, profile } = await reading;
  expect(organizations).toHaveLength(profile.registered);
});
