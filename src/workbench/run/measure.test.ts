/** A run from asking to its end: done, failed, called off, taken up again after a fall. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story, storyTime } from '#platform/test/story.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { suggestSurvey } from '#poverty/survey/suggest.ts';
import { readSurvey, type SurveyInput } from '#poverty/survey/survey.ts';
import { describeSurvey } from '../survey/commands.server.ts';
import { jobs } from '../jobs.server.ts';
import { removeMicrodata, uploadMicrodata } from '../file/commands.server.ts';
import { variablesOf } from '../file/queries.server.ts';
import { descriptionsOf } from '../survey/queries.server.ts';
import { figuresText, runById, runs } from './queries.server.ts';
import { figuresSha256, readFigures } from './recipe.ts';
import { cancelRun, requestRun } from './commands.server.ts';
import type { RunRequest } from './run.ts';
import { doRun } from './measure.server.ts';
import { reviveRuns, take } from './worker.server.ts';
import { casen2020, formWith } from '../file/test/upload.stage.ts';

const { db, at } = await story();
const { ana } = cast;
const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
let casen = { file: '', description: '' };

beforeAll(async () => {
  await enroll(db, ana);
  const file = await uploadMicrodata(db, ana, formWith({ name: 'casen2020_personas.csv.gz', bytes: casen2020() }));
  const { survey } = suggestSurvey(await variablesOf(db, ana, file), { file: 'casen2020_personas.csv.gz' });
  casen = { file, description: await describeSurvey(db, ana, file, readSurvey(survey)) };
});

const ask = (more: Partial<RunRequest> = {}) =>
  requestRun(db, ana, {
    descriptionId: casen.description,
    method: 'chile-income-2013',
    by: ['region'],
    options,
    ...more,
  });

async function fileOf(text: string, survey: SurveyInput): Promise<string> {
  const id = await uploadMicrodata(db, ana, formWith({ name: 'chica.csv', bytes: text }));
  return describeSurvey(db, ana, id, readSurvey(survey));
}

test('Casen 2020 as its columns suggest it gives the official figures, and they are kept byte for byte', async () => {
  const id = await ask();
  expect(await runById(db, ana, id)).toMatchObject({ state: 'requested', share: null });
  await doRequestedJobs(db, jobs);
  const run = (await runById(db, ana, id))!;
  expect(run).toMatchObject({ state: 'done', failure: null, figures: { count: 68 } });
  const text = (await figuresText(db, ana, id))!;
  expect(figuresSha256(text)).toBe(run.figures?.sha256);
  const figures = readFigures(text);
  const national = figures.find(({ domain, measure }) => Object.keys(domain).length === 0 && measure === 'fgt0')!;
  expect(national.estimate).toBeCloseTo(0.1081, 4);
  expect(national.se).toBeCloseTo(0.00215, 5);
  expect(figures.find(({ measure }) => measure === 'persons')?.estimate).toBe(2_112_185);
});

test('asked for twice while it waits, it is one run; asked for again later, another with the same bytes', async () => {
  const [one, two] = [await ask(), await ask()];
  expect(two).toBe(one);
  await doRequestedJobs(db, jobs);
  const again = await ask({ againOf: one });
  expect(again).not.toBe(one);
  await doRequestedJobs(db, jobs);
  expect((await runById(db, ana, again))!.figures).toEqual((await runById(db, ana, one))!.figures);
});

test('a run that waits is called off at once, one that runs as soon as it is heard', async () => {
  const waiting = await ask();
  await cancelRun(db, ana, waiting);
  expect(await runById(db, ana, waiting)).toMatchObject({ state: 'cancelled' });
  await expect(cancelRun(db, ana, waiting)).rejects.toMatchObject({ code: 'run-over' });
  await doRequestedJobs(db, jobs);
  expect(await runById(db, ana, waiting)).toMatchObject({ state: 'cancelled', startedAt: null });

  const running = await ask({ by: ['region', 'region*edad*sexo'] });
  const done = doRun(db, { id: running });
  while ((await runById(db, ana, running))!.state === 'requested') await sleep(20);
  await cancelRun(db, ana, running);
  await done;
  expect(await runById(db, ana, running)).toMatchObject({ state: 'cancelled', figures: null, failure: null });
  expect(await figuresText(db, ana, running)).toBeUndefined();
});

test('the reason of a failure is kept, with its column and row', async () => {
  const survey = { title: 'Chica', weight: 'w', period: { constant: '2020' } };
  const status = { income: { column: 'pobre', poor: ['1'], notPoor: ['0'] } };
  const negative = await fileOf('w,pobre\n1,1\n-2,0\n', { ...survey, status });
  const badWeight = await ask({ descriptionId: negative, by: [] });
  const nowhere = await fileOf('w,pobre,c\n1,1,13101\n2,0,99999\n3,0,13101\n', {
    ...survey,
    status,
    groups: { comuna: 'c' },
  });
  const unknownComuna = await ask({ descriptionId: nowhere, by: ['comuna'] });
  await doRequestedJobs(db, jobs);
  expect(await runById(db, ana, badWeight)).toMatchObject({
    state: 'failed',
    failure: { code: 'weight-not-positive', details: { column: 'w', row: 2, value: '-2' } },
  });
  expect(await runById(db, ana, unknownComuna)).toMatchObject({
    state: 'failed',
    failure: { code: 'run-unknown-territory', details: { group: 'comuna', code: '99999' } },
  });
});

test('what cannot be measured is refused before it is asked for', async () => {
  const refusals: [Partial<RunRequest>, string][] = [
    [{ method: 'chile-multidimensional-2015' }, 'run-method-lacks'],
    [{ method: 'chile-income-2013,chile-income-2024' }, 'run-no-such-method'],
    [{ by: ['region', 'planeta'] }, 'run-no-such-group'],
    [{ by: ['region*region'] }, 'run-group-twice'],
    [{ by: ['region*sexo*edad*region'] }, 'run-too-many-crossed'],
    [{ options: { ...options, inequality: 'felicidad' } }, 'run-no-such-variable'],
    [{ descriptionId: casen.file }, 'no-such-description'],
  ];
  for (const [more, code] of refusals) await expect(ask(more), code).rejects.toMatchObject({ code });
});

test('a run whose server fell is taken up again, and not for ever', async () => {
  const id = await ask();
  for (let fall = 1; fall <= 3; fall++) {
    expect(await take(db, id)).toEqual({ id, take: fall });
    expect(await take(db, id)).toBeUndefined();
    at(now().add({ seconds: 10 }).toString());
    await reviveRuns(db);
    expect((await runById(db, ana, id))!.state).toBe('running');
    at(now().add({ seconds: 30 }).toString());
    await reviveRuns(db);
  }
  expect(await runById(db, ana, id)).toMatchObject({ state: 'failed', failure: { code: 'run-interrupted' } });
  at(storyTime);
});

test('a description is a version only when it says something else', async () => {
  const [newest] = await descriptionsOf(db, ana, casen.file);
  expect(await describeSurvey(db, ana, casen.file, newest!.survey)).toBe(newest!.id);
  await describeSurvey(db, ana, casen.file, { ...newest!.survey, title: 'Otro título' });
  expect((await descriptionsOf(db, ana, casen.file)).map(({ version }) => version)).toEqual([2, 1]);
});

test('without its file a run keeps its recipe and its figures, and nothing new is asked of it', async () => {
  await removeMicrodata(db, ana, casen.file);
  const [run] = (await runs(db, ana, { fileId: casen.file })).filter(({ state }) => state === 'done');
  expect(run!.file).toMatchObject({ removed: true, name: 'casen2020_personas.csv.gz' });
  expect(await figuresText(db, ana, run!.id)).toBeDefined();
  await expect(ask()).rejects.toMatchObject({ code: 'microdata-gone' });
});
