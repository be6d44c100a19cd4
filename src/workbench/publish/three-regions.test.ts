/** Publishing a file of three regions: by region, never as Chile. */
import { beforeAll, expect, test } from 'vitest';
import { releaseDatasets } from '#figures/release/publish.server.ts';
import { datasetBySlug, estimates } from '#figures/release/queries.server.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { readSurvey, type Survey } from '#poverty/survey/survey.ts';
import { uploadMicrodata } from '../file/commands.server.ts';
import { formWith } from '../file/test/upload.stage.ts';
import { finishedPage } from '../results/queries.server.ts';
import { jobs } from '../jobs.server.ts';
import { requestRun } from '../run/commands.server.ts';
import { describeSurvey } from '../survey/commands.server.ts';
import { publishRun } from './commands.server.ts';
import { issuesOfRefusal, type PublicationForm } from './form.ts';
import { publicationTyped } from './test/publication.stage.ts';
import { previewPublication, publicationToBe } from './queries.server.ts';

const { db } = await story();
const { ana } = cast;
const slug = 'tres-regiones';
let byRegion = '';
let bySex = '';
let crossed = '';
let fileId = '';
let survey: Survey;

beforeAll(async () => {
  await enroll(db, ana);
  const rows = Array.from(
    { length: 2400 },
    (_, i) => `1,${i % 60},${[11, 12, 15][i % 3]},${(i % 7) % 3},${Math.floor(i / 60) % 2}`,
  );
  const bytes = ['w,p,region,y,s', ...rows].join('\n');
  survey = readSurvey({
    title: 'Tres regiones',
    period: { constant: '2020' },
    weight: 'w',
    psu: 'p',
    groups: { region: 'region', sexo: 's' },
    status: { income: { column: 'y', poor: ['1'], notPoor: ['0', '2'] } },
  });
  fileId = await uploadMicrodata(db, ana, formWith({ name: 'tres.csv', bytes }));
  const descriptionId = await describeSurvey(db, ana, fileId, survey);
  const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
  const ask = (by: string[]) => requestRun(db, ana, { descriptionId, method: 'chile-income-2013', by, options });
  byRegion = await ask(['region', 'sexo']);
  bySex = await ask(['sexo']);
  crossed = await ask(['region*sexo']);
  await doRequestedJobs(db, jobs);
});

/** That each region of the table is the whole of it: the file has no comunas, and nothing says how many people there are. */
const declared = { universe: '11:all 12:all 15:all' };

const form = (whole: string, more: Partial<PublicationForm> = {}) =>
  publicationTyped({ slug, whole, tables: ['whole', 'region', 'sexo'], places: ['region:region'], ...more });

test('neither as Chile nor as one of them, whether or not a table is by region', async () => {
  for (const id of [byRegion, bySex]) {
    expect((await publicationToBe(db, ana, id)).suggested).toMatchObject({ whole: 'none' });
    for (const told of [previewPublication, publishRun]) {
      await expect(told(db, ana, id, form('CL'))).rejects.toMatchObject({ code: 'whole-lacks-regions' });
      await expect(told(db, ana, id, form('11'))).rejects.toMatchObject({ code: 'whole-holds-others' });
    }
  }
  expect(await datasetBySlug(db, slug)).toBeUndefined();
});

test('without a territory of the whole only what is by region is published, and something must be', async () => {
  const { tables } = await previewPublication(db, ana, byRegion, form('none'));
  expect(tables.map(({ table }) => table)).toEqual(['region']);
  await expect(publishRun(db, ana, byRegion, form('none'))).rejects.toMatchObject({ code: 'universe-undeclared' });
  await publishRun(db, ana, byRegion, form('none', declared));
  const { caveats } = (await datasetBySlug(db, slug))!;
  expect(caveats.es.join(' ')).toContain('toda la Región de Arica y Parinacota');
  const published = await estimates(db, { dataset: slug, breakdowns: 'all' });
  expect([...new Set(published.map(({ territory }) => territory))].toSorted()).toEqual(['11', '12', '15']);
  const whole = form('none', { slug: 'por-sexo', tables: ['whole', 'sexo'] });
  await expect(publishRun(db, ana, bySex, whole)).rejects.toMatchObject({ code: 'nothing-without-whole' });
});

test('a code that nobody named is named where it is published; what a later description says is offered', async () => {
  const asked = form('none', { slug: 'region-y-sexo', tables: ['region*sexo'] });
  await expect(previewPublication(db, ana, crossed, asked)).rejects.toMatchObject({ code: 'category-without-name' });
  const { recipe } = await previewPublication(db, ana, crossed, { ...asked, names: 'sexo 0 = Hombre\nsexo 1 = Mujer' });
  expect(recipe.survey.labels).toEqual({ sexo: { 0: 'Hombre', 1: 'Mujer' } });
  await describeSurvey(db, ana, fileId, { ...survey, labels: { sexo: { 0: 'Varón', 1: 'Mujer' } } });
  const { suggested } = await publicationToBe(db, ana, crossed);
  expect(suggested['names']).toBe('sexo = sexo\nsexo 0 = Varón\nsexo 1 = Mujer');
  await publishRun(db, ana, crossed, { ...asked, ...declared });
  expect((await datasetBySlug(db, asked.slug))!.recipe!.survey).toMatchObject({ labels: { sexo: { 0: 'Varón' } } });
});

test('the name of a set that came with the installation is refused at its field', async () => {
  const loaded = { ...(await datasetBySlug(db, slug))!, slug: 'vino-cargado', recipe: null };
  const rows = await estimates(db, { dataset: slug });
  await releaseDatasets(db, null, [{ ...loaded, estimates: rows }]);
  for (const told of [previewPublication, publishRun]) {
    const refused = told(db, ana, byRegion, form('none', { slug: 'vino-cargado' }));
    await expect(refused).rejects.toMatchObject({ code: 'dataset-loaded' });
  }
  expect(issuesOfRefusal({ code: 'dataset-loaded', words: 'Elige otro.' })).toEqual({ slug: 'Elige otro.' });
  expect(await datasetBySlug(db, 'vino-cargado')).toMatchObject({ version: 1, recipe: null });
});

test('the preview says which published figures it would take the place of, and which of its own would go', async () => {
  const rows = (await estimates(db, { dataset: slug })).map((one) => ({
    ...one,
    value: one.value && 0.121,
    low: null,
    high: null,
  }));
  const titles = { title: { es: 'De otra fuente', en: 'Of another source' }, recipe: null };
  const other = { ...(await datasetBySlug(db, slug))!, ...titles, slug: 'de-otra-fuente', estimates: rows };
  await releaseDatasets(db, null, [other]);

  const asked = form('none', { slug: 'desplaza', tables: ['region'] });
  const { consequences } = await previewPublication(db, ana, byRegion, asked);
  expect(consequences.gone).toBeNull();
  expect(consequences.displaced).toContainEqual({
    now: expect.objectContaining({ territory: '11', measure: 'fgt0', period: '2020' }) as unknown,
    before: expect.objectContaining({ territory: '11', value: 0.121, dataset: 'de-otra-fuente' }) as unknown,
    source: titles.title,
  });
  await releaseDatasets(db, null, [{ ...other, official: true, licence: 'Uso libre' }]);
  expect((await previewPublication(db, ana, byRegion, asked)).consequences.displaced).toEqual([]);

  const fewer = form('none', { tables: ['region*sexo'], names: 'sexo 0 = Hombre\nsexo 1 = Mujer' });
  const { consequences: lost } = await previewPublication(db, ana, crossed, fewer);
  expect(lost.gone).toMatchObject({ figures: rows.length, places: ['11', '12', '15'], years: [2020] });
});

test('of a run without a reliable figure it is said why, where it would be published and before', async () => {
  const few = await uploadMicrodata(db, ana, formWith({ name: 'pocas.csv', bytes: 'w,p,y\n1,1,1\n1,2,0\n1,2,0\n' }));
  const described = readSurvey({
    title: 'Pocas',
    weight: 'w',
    psu: 'p',
    status: { income: { column: 'y', poor: ['1'], notPoor: ['0'] } },
  });
  const descriptionId = await describeSurvey(db, ana, few, described);
  const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
  const id = await requestRun(db, ana, { descriptionId, method: 'chile-income-2013', by: [], options });
  await doRequestedJobs(db, jobs);
  const pageOf = (run: string) => finishedPage(db, ana, run, { grouping: null, measure: null, from: 0 }, 'es');
  expect(await pageOf(id)).toMatchObject({ mayPublish: true, whyNotPublish: 'no-publishable-figure' });
  expect(await pageOf(byRegion)).toMatchObject({ whyNotPublish: null });
  await expect(publicationToBe(db, ana, id)).rejects.toMatchObject({ code: 'no-publishable-figure' });
});
