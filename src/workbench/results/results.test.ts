/** From a finished run to a public dataset and back: its tables, its files, running again, comparing, publishing, withdrawing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetFile } from '#figures/take-away/queries.server.ts';
import { sourceJson } from '#figures/take-away/as-json.ts';
import { datasetBySlug, estimates } from '#figures/release/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { historyOf } from '#platform/server/journal.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { readTable } from '#platform/spreadsheet/read.ts';
import { cast, story } from '#platform/test/story.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { readSurvey, type SurveyInput } from '#poverty/survey/survey.ts';
import { casen2020 as casenSurvey } from '#poverty/test-data/surveys.ts';
import { previewPublication, publicationToBe } from '../publish/queries.server.ts';
import { runAgain } from '../run/repeat.server.ts';
import { descriptionById } from '../survey/queries.server.ts';
import { comparedRuns } from './compare.server.ts';
import { describeSurvey } from '../survey/commands.server.ts';
import { jobs } from '../jobs.server.ts';
import { uploadMicrodata } from '../file/commands.server.ts';
import type { PublicationForm } from '../publish/form.ts';
import { publishRun, withdrawPublication } from '../publish/commands.server.ts';
import { figuresSha256, readRecipe, writeRecipe } from '../run/recipe.ts';
import { cancelRun, requestRun } from '../run/commands.server.ts';
import { resultsFile } from './download.server.ts';
import { finishedPage, finishedRun, type Look } from './queries.server.ts';
import type { RunFigure } from '../run/run.ts';
import { publicationTyped } from '../publish/test/publication.stage.ts';
import { publishedOfSamePersons } from '../publish/same-persons.server.ts';
import { casen2020, formWith } from '../file/test/upload.stage.ts';

const { db } = await story();
const { ana, raul } = cast;
const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
const whole = { grouping: null, measure: null, from: 0 };
let description = '';
let run = '';

const pageOf = (id: string, look: Look = whole, locale: 'es' | 'en' = 'es') => finishedPage(db, ana, id, look, locale);

const ask = async (by: string[], more: { method?: string; of?: string } = {}, who: Actor = ana) => {
  const { method = 'chile-income-2013', of = description } = more;
  const id = await requestRun(db, who, { descriptionId: of, method, by, options });
  await doRequestedJobs(db, jobs);
  return id;
};

const describeFile = async (name: string, bytes: string | Uint8Array, survey: SurveyInput) =>
  describeSurvey(db, ana, await uploadMicrodata(db, ana, formWith({ name, bytes })), readSurvey(survey));

beforeAll(async () => {
  await enroll(db, ana, raul);
  const survey = { ...casenSurvey, groups: { region: 'region', edad: { column: 'edad', breaks: [18, 60] } } };
  description = await describeFile('casen2020.csv.gz', casen2020(), survey);
  run = await ask(['region', 'edad']);
});

const form = (more: Partial<PublicationForm> = {}) =>
  publicationTyped({
    slug: 'pobreza-regiones-prueba',
    tables: ['whole', 'region', 'edad'],
    places: ['region:region'],
    ...more,
  });

describe('the tables', () => {
  test('groups are called by their names, and tables are chosen', async () => {
    const { results: first } = await pageOf(run);
    expect(first).toMatchObject({
      groupings: ['', 'region', 'edad'],
      selection: { grouping: 'region', measure: 'fgt0' },
    });
    expect(first.rows).toHaveLength(16);
    expect(first.rows.find(({ figure }) => figure.domain['region'] === '13')?.names).toEqual(['Metropolitana']);
    const { results: ages } = await pageOf(run, { grouping: 'edad', measure: 'extreme_fgt0', from: 0 });
    expect(ages.rows.map(({ names }) => names[0])).toEqual(['menos de 18', '18 a 59', '60 y más']);
  });

  test('a table or row that is not there shows the first', async () => {
    const { results: odd } = await pageOf(run, { grouping: 'sexo', measure: '%', from: -3.5 }, 'en');
    expect(odd).toMatchObject({ selection: { grouping: 'region', measure: 'fgt0' }, from: 0, of: 16 });
  });

  test('files: the JSON has the bytes that the recipe is of, the others every figure', async () => {
    const { recipe, figures } = await finishedRun(db, ana, run);
    const json = await resultsFile(db, ana, run, 'json', 'es');
    expect(figuresSha256(json.bytes as string)).toBe(recipe.figures.sha256);
    expect(readRecipe(writeRecipe(recipe))).toEqual(recipe);
    for (const format of ['csv', 'xlsx'] as const) {
      const { bytes } = await resultsFile(db, ana, run, format, 'es');
      const { headers, rows } = await readTable(Buffer.from(bytes as string), 1000);
      expect(rows).toHaveLength(figures.length);
      const at = (name: string) => headers.indexOf(name);
      const capital = rows.find(({ cells }) => cells[at('region')] === '13' && cells[at('medida')] === 'fgt0')!;
      expect(capital.cells[at('region_nombre')]).toBe('Metropolitana');
      expect(Number(capital.cells[at('estimacion')])).toBeCloseTo(0.09, 2);
    }
  });
});

test('running again gives the same bytes, and the first run knows', async () => {
  const again = await runAgain(db, ana, run);
  await doRequestedJobs(db, jobs);
  expect((await pageOf(again)).again).toMatchObject({ same: true, changed: 0, engine: null });
  expect(await pageOf(run)).toMatchObject({ again: null, repeats: [{ id: again, state: 'done', same: true }] });
  const third = await runAgain(db, ana, again);
  await cancelRun(db, ana, third);
  expect((await pageOf(run)).repeats.map(({ id, same }) => [id, same])).toEqual([
    [third, null],
    [again, true],
  ]);
});

test('two runs of one file differ by their recipes, without a test', async () => {
  const fewer = await ask(['region']);
  const compared = await comparedRuns(db, ana, { a: run, b: fewer }, whole, 'es');
  expect(compared).toMatchObject({ noTest: 'same-file', onlyA: 12, onlyB: 0 });
  expect(compared.recipes).toEqual([{ path: 'by', a: 'region, edad', b: 'region' }]);
  expect(compared.rows.every(({ difference, test: tested }) => difference === 0 && tested === null)).toBe(true);
});

test('a run of some measures has those alone, in its recipe too, and again the same bytes', async () => {
  const asked = { descriptionId: description, method: 'chile-income-2013', by: ['region'] };
  const id = await requestRun(db, ana, { ...asked, options: { ...options, measures: ['persons', 'fgt0'] } });
  await doRequestedJobs(db, jobs);
  const { recipe, figures } = await finishedRun(db, ana, id);
  expect(recipe.options.measures).toEqual(['fgt0', 'persons']);
  expect([...new Set(figures.map(({ measure }) => measure))]).toEqual(['fgt0', 'persons']);
  const { figures: every } = await finishedRun(db, ana, run);
  expect(every).toEqual(expect.arrayContaining([...figures]));
  const again = await runAgain(db, ana, id);
  await doRequestedJobs(db, jobs);
  expect((await pageOf(again)).again).toMatchObject({ same: true });
});

test('a share asked for alone comes with its persons; an old run that lacks them is not published, and is repeated as it was', async () => {
  const asked = { descriptionId: description, method: 'chile-income-2013', by: ['region'] };
  const id = await requestRun(db, ana, { ...asked, options: { ...options, measures: ['extreme_fgt0'] } });
  await doRequestedJobs(db, jobs);
  const { recipe, figures } = await finishedRun(db, ana, id);
  expect(recipe.options.measures).toEqual(['extreme_fgt0', 'extreme_persons']);
  const { figures: every } = await finishedRun(db, ana, run);
  const hidden = (all: readonly RunFigure[]) =>
    all.filter((f) => f.measure === 'extreme_fgt0' && f.suppressed).map((f) => f.domain);
  expect(hidden(figures)).toEqual(expect.arrayContaining(hidden(every)));

  const alone = { ...options, measures: ['extreme_fgt0'] };
  const old = await requestRun(db, ana, { ...asked, options: alone, againOf: id }); // asked for as before
  await doRequestedJobs(db, jobs);
  expect((await finishedRun(db, ana, old)).recipe.options.measures).toEqual(['extreme_fgt0']);
  for (const refused of [() => publicationToBe(db, ana, old), () => publishRun(db, ana, old, form())])
    await expect(refused()).rejects.toMatchObject({ code: 'share-without-persons' });
});

test('what categories are called goes from the description to tables, files and the dataset; figures keep their codes', async () => {
  const microdata = (await descriptionById(db, ana, description))!.microdataId;
  const survey = { ...casenSurvey, groups: { sexo: 'sexo' }, labels: { sexo: { 1: 'Hombre', 2: 'Mujer' } } };
  const named = await ask(['sexo'], { of: await describeSurvey(db, ana, microdata, readSurvey(survey)) });
  const { results } = await pageOf(named);
  expect(results.rows.map(({ figure, names }) => [figure.domain['sexo'], names[0]])).toEqual([
    ['1', 'Hombre'],
    ['2', 'Mujer'],
  ]);
  expect((await resultsFile(db, ana, named, 'csv', 'es')).bytes).toContain('2,Mujer,fgt0');
  const slug = 'por-sexo';
  await publishRun(db, ana, named, form({ slug, tables: ['whole', 'sexo'], places: [] }));
  const dataset = (await datasetBySlug(db, slug))!;
  expect(sourceJson(dataset).categories).toEqual({
    sexo: { 1: { es: 'Hombre', en: 'Hombre' }, 2: { es: 'Mujer', en: 'Mujer' } },
  });
  const file = await datasetFile(db, { slug, file: `${slug}.xlsx`, release: undefined, locale: 'es' });
  const { headers, rows } = await readTable(file!.body as Uint8Array, 100);
  const at = [headers.indexOf('Grupo (código)'), headers.indexOf('Grupo')];
  expect(rows.map(({ cells }) => at.map((i) => cells[i]).join(' '))).toContain('sexo=2 Mujer');

  const other = { ...survey, labels: { sexo: { 1: 'Hombres', 2: 'Mujeres' } } };
  const renamed = await ask(['sexo'], { of: await describeSurvey(db, ana, microdata, readSurvey(other)) });
  expect(await publishRun(db, ana, renamed, form({ slug, tables: ['whole', 'sexo'], places: [] }))).toMatchObject({
    changed: true,
    version: 2,
  });
});

describe('publishing', () => {
  test('the form suggests what is known, the preview says what it would make', async () => {
    const { suggested } = await publicationToBe(db, ana, run);
    expect(suggested).toMatchObject({
      period: '2020',
      whole: 'CL',
      places: ['region:region'],
      tables: ['whole', 'region', 'edad'],
    });
    expect(suggested['slug']).toMatch(/^casen-en-pandemia-2020-income-2013$/);
    const preview = await previewPublication(db, ana, run, form());
    expect(preview).toMatchObject({ estimates: 40, territories: 17, replaces: null, firstOf: 20 });
    expect(preview.tables.map(({ table, published }) => [table, published])).toEqual([
      ['', 2],
      ['region', 32],
      ['edad', 6],
    ]);
    expect(await datasetBySlug(db, 'pobreza-regiones-prueba')).toBeUndefined();
  });

  test('a dataset with its recipe, told in the history; the same again changes nothing; withdrawn with a reason', async () => {
    const slug = 'pobreza-regiones-prueba';
    const { release, changed } = await publishRun(db, ana, run, form());
    expect(changed).toBe(true);
    expect(await publishRun(db, ana, run, form())).toMatchObject({ release, changed: false });
    const { recipe } = await finishedRun(db, ana, run);
    const dataset = (await datasetBySlug(db, slug))!;
    expect(dataset).toMatchObject({ official: false, recipe, estimates: 40, version: 1 });
    expect(dataset.caveats.es[0]).toContain('INE');
    const [capital] = await estimates(db, { dataset: slug, territories: ['13'], measures: ['fgt0'] });
    expect(capital).toMatchObject({ method: 'chile-income-2013', period: '2020', quality: 'reliable' });
    expect(capital!.persons).toBeGreaterThan(600_000);
    const ages = await estimates(db, { dataset: slug, territories: ['CL'], measures: ['fgt0'], breakdowns: 'all' });
    expect(ages.map(({ breakdown }) => breakdown)).toEqual(['', 'edad=0', 'edad=1', 'edad=2']);

    expect((await pageOf(run)).datasets.map((one) => one.slug)).toEqual([slug]);
    await expect(withdrawPublication(db, ana, run, { slug, reason: ' ' })).rejects.toMatchObject({
      code: 'withdrawal-reason-missing',
    });
    const other = await ask(['edad']);
    await expect(withdrawPublication(db, ana, other, { slug, reason: 'No.' })).rejects.toMatchObject({
      code: 'dataset-not-of-run',
    });
    await withdrawPublication(db, ana, run, { slug, reason: 'Error de codificación.' });
    expect(await datasetBySlug(db, slug)).toBeUndefined();
    const told = (await historyOf(db, ['run', run])).map(({ what }) => what);
    expect(told.filter((what) => /run\.(published|withdrawn)/.test(what))).toEqual(['run.withdrawn', 'run.published']);
  });

  test('other figures of the same file are told, also of a dataset withdrawn, and must be checked', async () => {
    const { earlier } = await previewPublication(db, ana, run, form());
    expect(earlier).toMatchObject([{ slug: 'por-sexo', version: 2, current: true }]);
    const bands = await ask(['edad']);
    const unchecked = form({ slug: 'por-edad', tables: ['whole', 'edad'], places: [], sameFile: '' });
    expect((await previewPublication(db, ana, bands, unchecked)).earlier).toMatchObject([
      { slug: 'pobreza-regiones-prueba', title: { es: 'Pobreza por región' }, current: false },
      { slug: 'por-sexo' },
    ]);
    await expect(publishRun(db, ana, bands, unchecked)).rejects.toMatchObject({ code: 'same-file-unchecked' });
    expect(await datasetBySlug(db, 'por-edad')).toBeUndefined();
    expect(await publishRun(db, ana, bands, { ...unchecked, sameFile: 'checked' })).toMatchObject({ changed: true });
    const { recipe } = await finishedRun(db, ana, bands);
    await expect(publishedOfSamePersons(db, raul, recipe, [])).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a dataset keeps to its method', async () => {
    const slug = 'de-otro-metodo';
    await publishRun(db, ana, run, form({ slug }));
    const survey: SurveyInput = {
      title: 'Otra',
      weight: 'w',
      psu: 'p',
      groups: { region: 'region' },
      status: { multidimensional: { column: 'm', poor: ['1'], notPoor: ['0'] } },
    };
    const rows = Array.from({ length: 200 }, (_, i) => `1,${i % 20},${(i % 16) + 1},${i % 3 === 0 ? 1 : 0}`);
    const of = await describeFile('otra.csv', ['w,p,region,m', ...rows].join('\n'), survey);
    const multidimensional = await ask([], { method: 'chile-multidimensional-2015', of });
    await expect(publishRun(db, ana, multidimensional, form({ slug, tables: ['whole'] }))).rejects.toMatchObject({
      code: 'dataset-of-another-method',
    });
    await expect(comparedRuns(db, ana, { a: run, b: multidimensional }, whole, 'es')).rejects.toMatchObject({
      code: 'two-methods-compared',
    });
  });

  test('a code of no region publishes nothing, nor does a run that failed', async () => {
    const bands = form({ slug: 'edades-como-regiones', places: ['edad:region'] });
    await expect(publishRun(db, ana, run, bands)).rejects.toMatchObject({ code: 'territory-code-unknown' });
    expect(await datasetBySlug(db, 'edades-como-regiones')).toBeUndefined();

    const negative = await describeFile('mala.csv', 'w,y\n-1,1\n', {
      title: 'Mala',
      weight: 'w',
      status: { income: { column: 'y', poor: ['1'], notPoor: ['0'] } },
    });
    const failed = await ask([], { of: negative });
    for (const refused of [
      () => publishRun(db, ana, failed, form()),
      () => finishedRun(db, ana, failed),
      () => runAgain(db, ana, failed),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'run-not-done' });
  });

  test('reviewers may not', async () => {
    await expect(publishRun(db, raul, run, form())).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
