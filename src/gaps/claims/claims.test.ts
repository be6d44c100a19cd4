/** What is shown of claims: two lists and no index, what is asked and never stated, tables, maps, and a gap stated from one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { loadDatasets } from '#figures/release/load/commands.server.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { listFile } from '#platform/list/take-away.server.ts';
import { listPage } from '#platform/list/page.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { gapPaths } from '../paths.server.ts';
import { jobs } from '../jobs.server.ts';
import { publishGapRun, requestGapRun } from '../run/commands.server.ts';
import { gapRunFile, publicClaims, publicGapRun } from '../run/queries.server.ts';
import type { GapRun, PlaceClaim } from '../run/run.ts';
import { claims as kinds } from '../supply/claim.ts';
import { countedIn } from './counted.ts';
import { claimByPersonsSaid, claimSaid, ofHundred, personsRounded, shareSaid } from './in-words.ts';
import { claimsByRegion, isClaimed, leastShare, mostPersons, saysOfSupply, toAsk } from './lists.ts';
import { claimsMap } from './map.ts';
import NeedAndSupplyPage from './NeedAndSupplyPage.svelte';
import PlaceClaimPage from './PlaceClaimPage.svelte';
import { gapFromClaim, statedFrom } from './stated-from.server.ts';
import { claimTable, wholeClaimTable } from './table.server.ts';
import { words } from './words.ts';

const span = (middle: number) => ({ low: middle / 2, middle, high: middle * 2 });
const claim = (territory: string, more: Partial<PlaceClaim> = {}): PlaceClaim => ({
  territory,
  claim: 'firm',
  claimByPersons: 'no-gap',
  byShare: 0.95,
  byPersons: 0.01,
  need: span(12_345),
  covered: span(0.039),
  uncovered: span(11_000),
  initiatives: 2,
  withoutNumber: 1,
  toLeave: 654,
  ...more,
});

describe('two lists', () => {
  const all = [
    claim('13101', { claim: 'possible', byShare: 0.4, claimByPersons: 'firm', uncovered: span(90_000) }),
    claim('13201'),
    claim('08111', { claim: 'likely', byShare: 0.7, claimByPersons: 'firm', uncovered: span(99_000) }),
    claim('01101', { claim: 'none-registered', claimByPersons: 'none-registered', byShare: 1 }),
    claim('05101', { claim: 'not-enough-said', claimByPersons: 'not-enough-said' }),
    claim('10101', { claim: 'no-gap' }),
  ];
  const codes = (of: readonly PlaceClaim[]) => of.map(({ territory }) => territory);

  test('by share and by persons, the surest first; what is asked is in neither', () => {
    expect(codes(leastShare(all))).toEqual(['13201', '08111', '13101']);
    expect(codes(mostPersons(all))).toEqual(['08111', '13101']);
    expect(codes(toAsk(all))).toEqual(['01101']);
  });

  test('regions are told from north to south by what is claimed of their comunas', () => {
    const told = claimsByRegion(all);
    expect(told.map(({ code, comunas }) => [code, comunas])).toEqual([['01', 1], ['05', 1], ['13', 2], ['08', 1], ['10', 1]]); // prettier-ignore
    expect(told.find(({ code }) => code === '13')!.by).toMatchObject({ firm: 1, possible: 1, 'none-registered': 0 });
  });
});

describe('in words', () => {
  test('numbers say no more than is known', () => {
    expect([12_345, 987, 3, 0, 147_938].map(personsRounded)).toEqual([12_300, 987, 3, 0, 148_000]);
    expect([0.039, 1, 0].map((one) => shareSaid(one, 'es'))).toEqual(['3,9\u00a0%', '100\u00a0%', '0,0\u00a0%']);
    expect([0.951, 0.001, 0].map((one) => ofHundred(one, 'es'))).toEqual(['95', '<1', '0']);
  });

  test.each(kinds)('%s is a sentence in both languages, and says how often', (kind) => {
    for (const locale of ['es', 'en'] as const) {
      const said = claimSaid({ claim: kind, byShare: 0.93 }, locale);
      expect(said).toMatch(/^[A-Z].*\.$/);
      expect(said.includes('93')).toBe(saysOfSupply({ claim: kind }));
      expect(claimByPersonsSaid({ claimByPersons: kind, byPersons: 0.93 }, locale)).toMatch(/^[A-Z].*\.$/);
    }
  });
});

const { db } = await story();
const { sofia } = cast;
const slug = 'vivienda-1';
let run: GapRun;
let claims: PlaceClaim[];
beforeAll(async () => {
  await enroll(db, sofia);
  await loadDatasets(db, ['sae-comunas-2024', 'casen-2024-regions', 'deprivations-regions-2024'].map((name) => `data/poverty/published/${name}.json`)); // prettier-ignore
  const id = await requestGapRun(db, sofia, { need: 'housing', seed: 1, other: null });
  const supply = [['01101', 90], ['13201', 400], ['13101', ''], ['08111', 12]].map(([place, persons], at) => `i${String(at)},«Casa ${String(at)}»,${String(place)},,${String(persons)},comuna`); // prettier-ignore
  const csv = `initiative,name,territory,persons,total,scope\n${supply.join('\n')}\n`;
  await db.updateTable('supply_run').set({ supply_csv: csv }).where('id', '=', id).execute();
  await doRequestedJobs(db, jobs);
  await publishGapRun(db, sofia, id);
  run = (await publicGapRun(db, slug)).run!;
  claims = await publicClaims(db, run);
}, 60_000);

test('the table is searched and filtered; where nothing is claimed it is blank, in the file as well', async () => {
  const rows = async (query: string) => (await listPage(db, claimTable(run, slug), new URLSearchParams(query), 'es')).rows; // prettier-ignore
  expect(await rows('region=01')).toHaveLength(7);
  expect((await rows('q=puente alto')).map(({ cells }) => cells[0]!.text)).toEqual(['Puente Alto']);
  expect((await rows('certeza=not-enough-said')).map(({ cells }) => cells[0]!.text)).toEqual(['Santiago']);
  const { body, name } = await listFile(db, wholeClaimTable(run, slug), new URLSearchParams('certeza=none-registered'), 'es', 'csv'); // prettier-ignore
  expect(name).toMatch(/^necesidad-y-oferta-vivienda-y-entorno/);
  const [head, first] = String(body).split('\r\n');
  const at = (column: string) => first!.split(',')[head!.replace('\uFEFF', '').split(',').indexOf(column)];
  expect([at('Se atiende'), at('Sin atender'), at('Nadie')]).toEqual(['', '', undefined]);
  expect((await listFile(db, wholeClaimTable(run, slug), new URLSearchParams(), 'es', 'xlsx')).body.length).toBeGreaterThan(10_000); // prettier-ignore
});

test('who was counted is read from the table that the run keeps', async () => {
  const csv = await gapRunFile(db, run, 'oferta.csv');
  expect(await countedIn(csv, '13201')).toEqual([{ slug: 'i1', name: '«Casa 1»', here: null, inAll: 400 }]);
  expect(await countedIn(csv, '13101')).toMatchObject([{ inAll: null }]);
  expect(await countedIn(csv, '13102')).toEqual([]);
});

test('the map has every comuna that has a shape, and no colour where nothing is claimed', () => {
  const { areas, legend, panels } = claimsMap(run, slug, claims, 'es');
  expect([areas.size, legend.steps.length, panels.length > 3]).toEqual([345, 4, true]);
  expect(areas.get('13102')).toMatchObject({ step: null, title: 'Cerrillos: Nadie inscrito: se pregunta' });
  expect(areas.get('13201')!.href).toBe('/brechas/necesidad-y-oferta/vivienda-1/13201');
});

describe('a nought is a question', () => {
  const told = (body: string) => body.replaceAll(/<[^>]+>/g, ' ');

  test('no page states it of any comuna, in either language', () => {
    const forbidden = /desiert|desert|nadie atiende|no existe ningun|nobody serves|there is nobody here/i;
    for (const one of claims.filter((some) => some.claim === 'none-registered')) {
      const { body } = render(PlaceClaimPage, { props: { run, slug, claim: one, counted: [] } });
      expect(told(body)).not.toMatch(forbidden);
      expect(told(body)).toContain('es una pregunta');
      expect(told(body)).not.toContain(words.in('es').place.uncovered);
    }
    const { body } = render(NeedAndSupplyPage, { props: { run, slug, claims, all: [run] } });
    expect(told(body)).not.toMatch(forbidden);
    expect(told(body)).toContain('¿De verdad nadie?');
  });

  test('no gap is stated from it', async () => {
    const asked = claims.find((some) => some.claim === 'none-registered')!;
    expect(await gapFromClaim(db, `${slug}/${asked.territory}`)).toBeUndefined();
    expect(await gapFromClaim(db, `${slug}/99999`)).toBeUndefined();
    expect(await gapFromClaim(db, 'otra-9/13201')).toBeUndefined();
    expect(await gapFromClaim(db, '../13201')).toBeUndefined();
  });
});

test('a gap is stated from a claim: its form and its source filled', async () => {
  const one = claims.find((some) => isClaimed(some.claim) || isClaimed(some.claimByPersons))!;
  expect(statedFrom(slug, one.territory)).toBe(`/gestion/brechas/nueva?resultado=vivienda-1/${one.territory}`);
  const from = (await gapFromClaim(db, `${slug}/${one.territory}`))!;
  expect(from.values).toMatchObject({ kind: 'coverage', worksInComunas: [one.territory], dimension: 'housing' });
  expect(String(from.values['title']).length).toBeLessThanOrEqual(160);
  expect(from.evidence).toMatchObject({ what: 'supply_result', reference: `/brechas/necesidad-y-oferta/vivienda-1/${one.territory}` }); // prettier-ignore
});

test('the map of the site has its table', async () => {
  expect((await gapPaths(db)).map(({ path }) => path)).toContain('/brechas/necesidad-y-oferta/vivienda-1');
});
