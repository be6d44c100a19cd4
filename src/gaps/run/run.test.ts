/** The story of a run: asked for, done in a thread, the same bytes on the command line and when repeated, published, withdrawn; what it says when it cannot. */
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadDatasets } from '#figures/release/load/commands.server.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { beginInitiative, placeInitiative, publishInitiative } from '#ecosystem/initiatives/commands.server.ts';
import { gapCommands } from '../cli.ts';
import { jobs } from '../jobs.server.ts';
import { publishGapRun, repeatGapRun, requestGapRun, withdrawGapRun } from './commands.server.ts';
import { currentGapRuns, gapRunFile, gapRunsToKeep, gapRunToKeep, publicClaim, publicClaims, publicGapRun } from './queries.server.ts'; // prettier-ignore
import { gapCommand, type GapRun } from './run.ts';
import { gapRunForm } from './schema.ts';
import { doGapRun, reviveGapRuns } from './work.server.ts';

const { db, at } = await story();
const { sofia, ana } = cast;
const telar = await organizationNamed(db, 'Telar');
const elena = person('Elena Editora', { in: telar, as: 'editor' });
const draft = { need: 'multidimensional', seed: 7, other: null } as const;

async function working(name: string, where: { worksIn?: string[]; comunas?: string[] }, persons: number | null) {
  const id = await beginInitiative(db, elena, telar, { name, summary: 'Para quien cuida.', stage: 'pilot', populations: ['carers'], dimensions: ['health'], startedOn: '2024', website: null }); // prettier-ignore
  await placeInitiative(db, elena, id, { nationwide: '', worksIn: where.worksIn ?? [], worksInComunas: where.comunas ?? [], way: 'outreach', period: '2026', basis: persons === null ? 'unknown' : 'counted', persons, low: null, high: null }); // prettier-ignore
  await publishInitiative(db, elena, id);
}

async function commandLine(run: GapRun): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minga-run-'));
  for (const file of ['necesidad.csv', 'oferta.csv'] as const)
    await writeFile(join(folder, file), await gapRunFile(db, run, file));
  const words = gapCommand(run).split(' ').slice(1);
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  try {
    const program = new Command('minga').exitOverride();
    gapCommands(program);
    await program.parseAsync(words.map((one) => (one.endsWith('.csv') ? join(folder, one) : one)), { from: 'user' }); // prettier-ignore
  } finally {
    write.mockRestore();
  }
  return out;
}

beforeAll(async () => {
  await enroll(db, sofia, ana, elena);
}, 60_000);

test('before any figure is published there is no need to put supply beside', async () => {
  expect(await refusalOf(requestGapRun(db, sofia, draft))).toBe('no-published-need');
  await loadDatasets(db, ['sae-comunas-2024', 'casen-2024-regions', 'deprivations-regions-2024'].map((slug) => `data/poverty/published/${slug}.json`)); // prettier-ignore
});

let first: string;
test('one is asked for, of what is published and said now; a second one has to wait', async () => {
  at('2026-06-01T12:00:00Z');
  await working('Relevo', { comunas: ['13201', '13112'] }, 500);
  await working('Maule cuida', { worksIn: ['07'] }, null);
  await working('Casas', { comunas: ['13101'] }, 90);
  first = await requestGapRun(db, sofia, draft);
  expect(await refusalOf(requestGapRun(db, sofia, draft))).toBe('supply-run-under-way');
  expect(await refusalOf(publishGapRun(db, sofia, first))).toBe('supply-run-not-done');
  expect(await refusalOf(repeatGapRun(db, sofia, first))).toBe('supply-run-not-over');
  await doRequestedJobs(db, jobs);
  const { run, claims } = (await gapRunToKeep(db, ana, first))!;
  expect(run).toMatchObject({
    state: 'done',
    engine: expect.stringMatching(/^minga .*, engine 1$/) as string,
    about: { measure: 'h', method: 'chile-multidimensional-2024', period: '2024', synthetic: false, comunas: 345, without: ['12202'], initiatives: 3, withoutNumber: 1 },
  }); // prettier-ignore
  expect(claims).toHaveLength(345);
  expect(claims.find(({ territory }) => territory === '13201')).toMatchObject({ initiatives: 1, withoutNumber: 0 });
  expect(claims.find(({ territory }) => territory === '07101')!.claim).toBe('not-enough-said');
  expect(claims.find(({ territory }) => territory === '01101')!.claim).toBe('none-registered');
});

test('its bytes are those of the command line, and of the same run repeated', async () => {
  const { run } = (await gapRunToKeep(db, sofia, first))!;
  const printed = await commandLine(run);
  expect(createHash('sha256').update(printed).digest('hex')).toBe(run.sha256);
  const again = await repeatGapRun(db, sofia, first);
  await doRequestedJobs(db, jobs);
  expect(await gapRunToKeep(db, sofia, again)).toMatchObject({
    same: true,
    first: { id: first },
    run: { state: 'done' },
  });
});

test('it is published at an address of its own, and a newer one of its need takes its place', async () => {
  expect(await currentGapRuns(db)).toEqual([]);
  await publishGapRun(db, sofia, first);
  at('2026-06-02T12:00:00Z');
  expect(await refusalOf(publishGapRun(db, sofia, first))).toBe('supply-run-published');
  const { run } = await publicGapRun(db, 'pobreza-multidimensional-1');
  expect(run).toMatchObject({ id: first });
  expect(await publicClaims(db, run!)).toHaveLength(345);
  expect(await publicClaim(db, run!, '13201')).toMatchObject({ initiatives: 1 });
  const second = await requestGapRun(db, sofia, { ...draft, other: { name: 'Catastro', second: 40, both: 2 } });
  await doRequestedJobs(db, jobs);
  await publishGapRun(db, sofia, second);
  expect((await currentGapRuns(db)).map(({ slug }) => slug)).toEqual(['pobreza-multidimensional-2']);
  await withdrawGapRun(db, sofia, second, 'Se contó dos veces.');
  expect(await publicGapRun(db, 'pobreza-multidimensional-2')).toMatchObject({ withdrawn: { reason: 'Se contó dos veces.' } }); // prettier-ignore
  expect(await refusalOf(withdrawGapRun(db, sofia, second, 'Otra vez.'))).toBe('supply-run-not-published');
  expect((await currentGapRuns(db)).map(({ id }) => id)).toEqual([first]);
  expect((await historyOf(db, ['supply', second])).map(({ what }) => what)).toEqual(['supply.withdrawn', 'supply.published', 'supply.done', 'supply.requested']); // prettier-ignore
});

test('of a dimension the rate of its region is shared out, and nothing of it is firm', async () => {
  const id = await requestGapRun(db, sofia, { need: 'health', seed: 1, other: null });
  await doRequestedJobs(db, jobs);
  const { run, claims } = (await gapRunToKeep(db, sofia, id))!;
  expect(run.about).toMatchObject({ measure: 'health', synthetic: true, comunas: 345 });
  expect(claims.filter(({ claim, claimByPersons }) => [claim, claimByPersons].includes('firm'))).toEqual([]);
  expect(await gapRunFile(db, run, 'necesidad.csv')).toContain(',synthetic');
});

describe('what does not come to an end', () => {
  const spoilt = async (set: object) => {
    const id = await requestGapRun(db, sofia, draft);
    await db.updateTable('supply_run').set(set).where('id', '=', id).execute();
    return id;
  };

  test('a table that cannot be read is said, with its line', async () => {
    const id = await spoilt({ supply_csv: 'initiative,territory\nuna,99999\n' });
    await doRequestedJobs(db, jobs);
    const { run } = (await gapRunToKeep(db, sofia, id))!;
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'supply-table-fault', details: { table: 'supply', line: 2, about: '99999' } } }); // prettier-ignore
    expect(await refusalOf(publishGapRun(db, sofia, id))).toBe('supply-run-not-done');
  });

  test('one whose worker fell silent is asked for again, and given up after the third time', async () => {
    const id = await spoilt({ state: 'running', takes: 1, alive_at: Temporal.Instant.from('2020-01-01T00:00:00Z') });
    await reviveGapRuns(db);
    await doGapRun(db, { id });
    expect((await gapRunToKeep(db, sofia, id))!.run.state).toBe('done');
    await doGapRun(db, { id });
    const other = await spoilt({ state: 'running', takes: 3, alive_at: Temporal.Instant.from('2020-01-01T00:00:00Z') });
    await reviveGapRuns(db);
    expect((await gapRunToKeep(db, sofia, other))!.run.failure).toEqual({
      code: 'supply-run-interrupted',
      details: {},
    });
  });
});

test('what is not there, and who may not', async () => {
  expect(await refusalOf(publishGapRun(db, sofia, newId()))).toBe('no-such-supply-run');
  expect(await refusalOf(repeatGapRun(db, sofia, 'x'))).toBe('no-such-supply-run');
  expect(await gapRunToKeep(db, sofia, newId())).toBeUndefined();
  expect(await refusalOf(gapRunsToKeep(db, elena))).toBe('not-allowed');
  expect(await publicGapRun(db, 'no-hay')).toEqual({});
  const lists = { ...draft, other: { name: 'Catastro', second: 40, both: 30 } };
  expect(await refusalOf(requestGapRun(db, sofia, lists))).toBe('both-above-registered');
});

test.each([
  [{ need: 'otra', seed: '1' }, { need: 'not-in-list' }],
  [{ need: 'income', seed: '-1' }, { seed: 'not-a-seed' }],
  [{ need: 'income', seed: '4294967296' }, { seed: 'not-a-seed' }],
  [{ need: 'income', seed: '1', name: 'Catastro' }, { name: 'all-three' }],
  [{ need: 'income', seed: '1', name: 'C', second: '10', both: '11' }, { both: 'both-above' }],
  [{ need: 'income', seed: '1', name: 'C', second: '1.200', both: '0' }, { other: { name: 'C', second: 1200, both: 0 } }],
  [{ need: 'income', seed: '7' }, { need: 'income', seed: 7, other: null }],
])('typed: %j', (input, is) => {
  const { success, issues, output } = v.safeParse(gapRunForm, input);
  expect(success ? output : Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]?.key), message]))).toMatchObject(is); // prettier-ignore
}); // prettier-ignore
