/** A nought is asked: of whom may know, by letter; organisations answer, asked or not, and what they say is shown with their name. */
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { loadDatasets } from '#figures/release/load/commands.server.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import PlaceClaimPage from '../claims/PlaceClaimPage.svelte';
import { jobs } from '../jobs.server.ts';
import { publishGapRun, requestGapRun, withdrawGapRun } from '../run/commands.server.ts';
import { publicClaim, publicGapRun } from '../run/queries.server.ts';
import { answerZero, askZero } from './commands.server.ts';
import { whomToAsk, zeroQuestions } from './queries.server.ts';
import { answerZeroForm } from './schema.ts';
import { whyNotAskZero, zeroStanding } from './zero.ts';

const { db } = await story();
const { sofia } = cast;
const [telar, nudo] = await Promise.all(['Telar', 'Nudo'].map((name) => organizationNamed(db, name)));
const elena = person('Elena Editora', { in: telar!, as: 'editor' });
const nina = person('Nina Nudo', { in: nudo!, as: 'owner' });
const territory = '13201';
let runId: string;
let [seen, other] = ['', ''];

beforeAll(async () => {
  await enroll(db, sofia, elena, nina);
  await loadDatasets(db, ['data/poverty/published/sae-comunas-2024.json']);
  runId = await requestGapRun(db, sofia, { need: 'multidimensional', seed: 1, other: null });
  const csv = 'initiative,name,territory,persons,total,scope\nuna,Una,01101,,90,comuna\n';
  await db.updateTable('supply_run').set({ supply_csv: csv }).where('id', '=', runId).execute();
  await doRequestedJobs(db, jobs);
  const slugs = await db.selectFrom('organization').select(['id', 'slug']).execute();
  [seen, other] = [telar!, nudo!].map((id) => slugs.find((one) => one.id === id)!.slug) as [string, string];
}, 60_000);

const questions = async () => {
  const { run } = await publicGapRun(db, 'pobreza-multidimensional-1');
  return (await zeroQuestions(db, run!)).get(territory) ?? [];
};
const page = async () => {
  const { run } = await publicGapRun(db, 'pobreza-multidimensional-1');
  const claim = (await publicClaim(db, run!, territory))!;
  const props = { run: run!, slug: run!.slug!, claim, counted: [], questions: await questions() };
  return render(PlaceClaimPage, { props }).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '); // prettier-ignore
};

test('what is not published is not asked about', async () => {
  expect(await refusalOf(askZero(db, sofia, { runId, territory }, seen))).toBe('supply-run-not-published');
  await publishGapRun(db, sofia, runId);
});

test('nor is a comuna where somebody is registered, or that is none', async () => {
  expect(await refusalOf(askZero(db, sofia, { runId, territory: '01101' }, seen))).toBe('zero-not-asked');
  expect(await refusalOf(askZero(db, sofia, { runId, territory: '99999' }, seen))).toBe('zero-not-asked');
  expect(await refusalOf(askZero(db, sofia, { runId: newId(), territory }, seen))).toBe('no-such-supply-run');
  expect(whyNotAskZero(undefined)).toBe('zero-not-asked');
});

test('the question goes to the people of an organisation, once', async () => {
  expect(await page()).toContain('Todavía nadie ha respondido.');
  await askZero(db, sofia, { runId, territory }, seen);
  const letters = await db.selectFrom('outbox').select(['to_address', 'subject', 'action_url']).execute();
  expect(letters).toEqual([
    {
      to_address: elena.email,
      subject: '¿De verdad nadie? Una pregunta sobre Puente Alto',
      action_url: expect.stringMatching(/\/brechas\/necesidad-y-oferta\/pobreza-multidimensional-1\/13201\/responder$/) as string,
    },
  ]); // prettier-ignore
  expect(await refusalOf(askZero(db, sofia, { runId, territory }, seen))).toBe('zero-asked');
  expect(await refusalOf(askZero(db, sofia, { runId, territory }, 'no-hay'))).toBe('zero-nobody-to-ask');
  expect(await page()).toContain('Se preguntó; todavía nadie ha respondido.');
  expect(await whomToAsk(db, sofia, territory)).toBeInstanceOf(Array);
});

test('organisations answer, asked or not, and think better of it', async () => {
  await answerZero(db, elena, { runId, territory, organizationId: telar! }, { answer: 'confirmed', words: '' });
  expect(await page()).toContain('Quienes respondieron no conocen a nadie que trabaje aquí.');
  await answerZero(db, nina, { runId, territory, organizationId: nudo! }, { answer: 'refuted', words: 'El club Los Álamos' }); // prettier-ignore
  expect(await page()).toMatch(/Hay quien trabaja aquí sin estar inscrito.*Nudo dice que sí hay : El club Los Álamos/);
  await answerZero(db, nina, { runId, territory, organizationId: nudo! }, { answer: 'confirmed', words: '' });
  expect((await questions()).map(({ organization, answer, askedAt }) => [organization.slug, answer, askedAt !== null])).toEqual([[seen, 'confirmed', true], [other, 'confirmed', false]]); // prettier-ignore
  expect((await historyOf(db, ['supply', runId])).filter(({ what }) => what === 'supply.answered')).toHaveLength(3);
  expect(await refusalOf(answerZero(db, elena, { runId, territory, organizationId: nudo! }, { answer: 'confirmed', words: '' }))).toBe('not-allowed'); // prettier-ignore
});

test('once the run is withdrawn nobody is asked any more', async () => {
  await withdrawGapRun(db, sofia, runId, 'Se contó mal.');
  expect(await refusalOf(answerZero(db, elena, { runId, territory, organizationId: telar! }, { answer: 'confirmed', words: '' }))).toBe('supply-run-not-published'); // prettier-ignore
});

describe('pure', () => {
  test.each([
    [[], 'open'],
    [[{ answer: null }], 'asked'],
    [[{ answer: null }, { answer: 'confirmed' }], 'confirmed'],
    [[{ answer: 'refuted' }, { answer: 'confirmed' }], 'refuted'],
  ] as const)('%j stands as %s', (all, is) => expect(zeroStanding(all)).toBe(is));

  test.each([
    [{ answer: 'confirmed' }, {}],
    [{ answer: 'refuted', words: 'Un club' }, {}],
    [{ answer: 'refuted', words: ' ' }, { words: 'say-who' }],
    [{}, { answer: 'required' }],
    [{ answer: 'otra' }, { answer: 'not-in-list' }],
  ])('typed %j', (typed, wrong) => {
    const { issues = [] } = v.safeParse(answerZeroForm, { organization: telar, ...typed });
    expect(Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]?.key), message]))).toEqual(wrong);
  });
});
