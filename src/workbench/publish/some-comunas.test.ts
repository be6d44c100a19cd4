/** Publishing a file of some comunas of a region, of a region without comunas, and of one comuna: never as more than it is. */
import { beforeAll, expect, test } from 'vitest';
import { breakdownName } from '#figures/release/category-names.ts';
import { datasetFile } from '#figures/take-away/queries.server.ts';
import { releaseDatasets } from '#figures/release/publish.server.ts';
import { datasetBySlug, estimates } from '#figures/release/queries.server.ts';
import { dataset, estimate } from '#figures/test/estimate.stage.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import { comunasOf } from '#territory/territory.ts';
import { uploadMicrodata } from '../file/commands.server.ts';
import { formWith } from '../file/test/upload.stage.ts';
import { jobs } from '../jobs.server.ts';
import { requestRun } from '../run/commands.server.ts';
import { describeSurvey } from '../survey/commands.server.ts';
import { publishRun } from './commands.server.ts';
import type { PublicationForm } from './form.ts';
import { publishChecked } from './page.server.ts';
import { publicationTyped } from './test/publication.stage.ts';
import { previewPublication, publicationToBe } from './queries.server.ts';

const { db } = await story();
const { ana } = cast;
const comunas = comunasOf('14').map(({ code }) => code);
const people = 2400;

/** A run of 2,400 persons of weight 1, a third of them poor, in those places by turns. */
async function runOf(name: string, column: string, places: readonly string[]): Promise<string> {
  const rows = Array.from(
    { length: people },
    (_, i) => `1,${i % 60},${Number(places[i % places.length])},${(Math.floor(i / 60) + i) % 3}`,
  );
  const bytes = [`w,p,${column},y`, ...rows].join('\n');
  const survey = readSurvey({
    title: name,
    period: { constant: '2020' },
    weight: 'w',
    psu: 'p',
    groups: { [column]: column },
    status: { income: { column: 'y', poor: ['1'], notPoor: ['0', '2'] } },
  });
  const descriptionId = await describeSurvey(
    db,
    ana,
    await uploadMicrodata(db, ana, formWith({ name, bytes })),
    survey,
  );
  const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
  const id = await requestRun(db, ana, { descriptionId, method: 'chile-income-2013', by: [column], options });
  await doRequestedJobs(db, jobs);
  return id;
}

const form = (slug: string, whole: string, more: Partial<PublicationForm> = {}) =>
  publicationTyped({ slug, whole, ...more });

beforeAll(async () => {
  await enroll(db, ana);
  const known = {
    measure: 'population',
    method: 'ine-projection-2017',
    period: '2020',
    low: null,
    high: null,
    se: null,
  };
  const rows = [
    estimate({ ...known, territory: '14', value: people * 1.02, persons: null, population: null }),
    estimate({ ...known, territory: '14201', value: 100, persons: null, population: null }),
    estimate({ ...known, territory: '10', value: people * 3, persons: null, population: null }),
  ];
  await releaseDatasets(db, null, [{ ...dataset('proyeccion'), estimates: rows }]);
});

test('some comunas are confirmed by whoever publishes, and their figures never stand as the region’s', async () => {
  const run = await runOf('siete.csv', 'comuna', comunas.slice(0, 7));
  const slug = 'siete-de-doce';
  const { universe } = await previewPublication(db, ana, run, form(slug, '14'));
  expect(universe).toMatchObject({ declaration: '14:7', included: [{ outside: comunas.slice(7) }] });
  expect(await publishChecked(db, ana, run, form(slug, '14'))).toEqual({ issues: { universe: 'universe-undeclared' } });
  for (const declared of ['', '14:8', '14:all'])
    await expect(publishRun(db, ana, run, form(slug, '14', { universe: declared }))).rejects.toMatchObject({
      code: 'universe-undeclared',
    });
  expect(await datasetBySlug(db, slug)).toBeUndefined();

  await publishRun(db, ana, run, form(slug, '14', { universe: '14:7' }));
  expect(await estimates(db, { territories: ['14'], measures: ['fgt0'] })).toEqual([]);
  const part = await estimates(db, { territories: ['14'], measures: ['fgt0'], breakdowns: 'all' });
  expect(part.map(({ breakdown }) => breakdown)).toEqual(['comunas_included=7-of-12']);
  const { caveats } = (await datasetBySlug(db, slug))!;
  expect(caveats.es.at(-1)).toMatch(
    /cifras de la Región de Los Ríos de 2020 son de 7 de sus 12 comunas, y no de toda.*No incluye: .*Valdivia/,
  );
  expect(caveats.en.at(-1)).toMatch(/of 2020 are of 7 of its 12 comunas, and not of the whole region/);
  const csv = await datasetFile(db, { slug, file: `${slug}.csv`, release: undefined, locale: 'es' });
  expect(Buffer.from(csv!.body as string).toString()).toContain('comunas_included=7-of-12');
  const told = await historyOf(db, ['run', run]);
  expect(told[0]).toMatchObject({ what: 'run.published', after: { declared: '14:7' } });
});

test('a region without comunas is published where its weights add up to its people, and says so; otherwise it is declared', async () => {
  const run = await runOf('region.csv', 'region', ['14']);
  const { universe } = await previewPublication(db, ana, run, form('los-rios', '14'));
  expect(universe).toMatchObject({
    declaration: '',
    unproven: [{ territory: '14', enough: true, weighed: [{ sum: people, year: '2020' }] }],
  });
  await publishRun(db, ana, run, form('los-rios', '14'));
  expect(await estimates(db, { territories: ['14'], measures: ['fgt0'] })).toHaveLength(1);
  const { caveats } = (await datasetBySlug(db, 'los-rios'))!;
  expect(caveats.es.at(-1)).toMatch(/por lo que suman sus factores de expansión.*2\.400 personas.*2020 es de 2\.448/);

  const other = await runOf('otra.csv', 'region', ['10']);
  await expect(publishRun(db, ana, other, form('los-lagos', '10'))).rejects.toMatchObject({
    code: 'universe-undeclared',
  });
  await publishRun(db, ana, other, form('los-lagos', '10', { universe: '10:all' }));
  const shown = async (breakdowns: 'all' | undefined) =>
    (await estimates(db, { territories: ['10'], measures: ['fgt0'], breakdowns })).map(({ breakdown }) => breakdown);
  expect([await shown(undefined), await shown('all')]).toEqual([[], ['declared_weights=33-percent']]);
  expect(breakdownName('declared_weights=33-percent', { survey: {} }, 'es')).toMatch(
    /^declarado como todo el territorio, aunque sus factores suman el 33 %/,
  );
  expect((await datasetBySlug(db, 'los-lagos'))!.caveats.es.at(-1)).toMatch(
    /lo declaró quien las publicó.*es de 7\.200/,
  );
});

test('a file of one comuna is that comuna’s, and nothing has to be declared', async () => {
  const run = await runOf('valdivia.csv', 'comuna', ['14101']);
  expect((await publicationToBe(db, ana, run)).suggested).toMatchObject({ whole: '14101' });
  await publishRun(db, ana, run, form('valdivia', '14101'));
  expect(await estimates(db, { territories: ['14101'], measures: ['fgt0'] })).toHaveLength(1);
});

test('more poor persons than a comuna has people are not published', async () => {
  const table = form('doce', 'none', { tables: ['comuna'], places: ['comuna:comuna'] });
  const one = await runOf('una.csv', 'comuna', ['14201', '14202']);
  await expect(publishRun(db, ana, one, { ...table, slug: 'dos' })).rejects.toMatchObject({
    code: 'persons-above-people',
    details: { territory: '14201', year: '2020', persons: 400, people: 100 },
  });
});
