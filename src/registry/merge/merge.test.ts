import { expect, test } from 'vitest';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { listPage } from '#platform/list/page.server.ts';
import { listFile } from '#platform/list/take-away.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import * as v from 'valibot';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { organizationTies } from '../../house.ts';
import { keepApart, mergeOrganizations, partOrganizations, type MergeInput } from './commands.server.ts';
import { twinsForStaff } from './list.server.ts';
import { mergesForStaff } from './done.server.ts';
import { mergeDone, mergeSide, searchingTwins } from './queries.server.ts';
import { combine, usualSource } from './merge.ts';
import { organizationsForStaff } from '../roll/queries.server.ts';
import { answersOf, organizationById, organizationBySlug } from '../organization/record.server.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization, updateOrganization } from '../provenance/write.server.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { jobs } from '../jobs.server.ts';

const { db, at } = await story();
const answers = (typed: Record<string, unknown>) => v.parse(organizationAnswers, typed);
/** As the list has them. */
const merges = async (query = 'vista=todas') =>
  (await listPage(db, await mergesForStaff(db, cast.sofia), new URLSearchParams(query), 'es')).rows;
const mergeOf = async (absorbed: { id: string }) => {
  const all = await Promise.all((await merges()).map(({ id }) => mergeDone(db, cast.raul, id)));
  return all.find((one) => one?.absorbedId === absorbed.id);
};
const make = (typed: Record<string, unknown>) => insertOrganization(db, answers(typed), theRegistrant);

async function rewrite(which: { id: string; slug: string }, typed: Record<string, unknown>): Promise<void> {
  const before = await answersOf(db, (await organizationById(db, which.id))!);
  await updateOrganization(db, which, { before, after: answers(typed), by: theRegistrant });
}

async function mergeInput(kept: string, absorbed: string, choices: MergeInput['choices'] = {}): Promise<MergeInput> {
  const [a, b] = [await organizationById(db, kept), await organizationById(db, absorbed)];
  return { kept, absorbed, choices, seen: { kept: String(a?.updatedAt), absorbed: String(b?.updatedAt) } };
}

const twins = async (query = '') => listPage(db, await twinsForStaff(db, cast.sofia), new URLSearchParams(query), 'es');

async function refreshed() {
  await searchingTwins(db, cast.sofia);
  await doRequestedJobs(db, jobs);
  const { rows } = await twins();
  return rows.map(({ cells }) => [cells[0]!.text, cells[1]!.text].sort());
}

test('a list with nothing in it at all says so, and offers no other; a narrowed one leads to the rest', async () => {
  const emptyOf = async (query: string) =>
    (await listPage(db, await mergesForStaff(db, cast.sofia), new URLSearchParams(query), 'es')).empty;
  for (const query of ['', 'vista=todas', 'q=nada'])
    expect(await emptyOf(query)).toMatchObject({
      text: expect.stringMatching(/^No hay fusiones/) as string,
      all: null,
    });
  await make({ name: 'Alba Sola', sector: 'academia' });
  const roll = await listPage(db, await organizationsForStaff(db, cast.sofia), new URLSearchParams('q=nadie'), 'es');
  expect([roll.rows, roll.empty.all]).toEqual([[], '/gestion/organizaciones?vista=todas']);
});

test('two that are one are found, merged, lead to one address, and can be parted again', async () => {
  const kept = await make({
    name: 'Fundación Puentes del Maule',
    region: '07',
    kinds: ['training'],
    website: 'puentes.cl',
  });
  at('2026-11-22T15:10:00Z');
  const absorbed = await make({
    name: 'FUND. PUENTES DEL MAULE',
    rut: '65.123.944-3',
    kinds: ['funding'],
    description: 'Acompaña a familias de Talca y de Curicó en sus trámites.',
  });
  const friend = await make({ name: 'Red de Aliadas', allies: [`id:${absorbed.id}`] });
  expect(await refreshed()).toEqual([['FUND. PUENTES DEL MAULE', 'Fundación Puentes del Maule']]);

  at('2026-11-22T16:00:00Z');
  await mergeOrganizations(
    db,
    cast.raul,
    await mergeInput(kept.id, absorbed.id, { description: 'absorbed' }),
    organizationTies,
  );
  const one = await organizationById(db, kept.id);
  expect(one).toMatchObject({
    name: 'Fundación Puentes del Maule',
    rut: '65123944-3',
    region: '07',
    kinds: ['training', 'funding'],
    description: 'Acompaña a familias de Talca y de Curicó en sus trámites.',
  });
  expect(await organizationById(db, absorbed.id)).toMatchObject({ state: 'merged' });
  expect((await organizationBySlug(db, absorbed.slug))?.id).toBe(kept.id);
  const ally = await organizationById(db, friend.id);
  expect(ally && (await answersOf(db, ally)).allies).toEqual([`id:${kept.id}`]);
  expect((await historyOf(db, ['organization', kept.id]))[0]).toMatchObject({
    what: 'organization.absorbed',
    actorName: cast.raul.name,
  });
  expect((await historyOf(db, ['organization', absorbed.id]))[0]).toMatchObject({ what: 'organization.merged' });
  expect(await refreshed()).toEqual([]);

  const merge = await mergeOf(absorbed);
  const said = async (query: string) =>
    (await merges(query)).map(({ cells }) => cells.map(({ text }) => text).slice(0, 4));
  expect(await said('')).toEqual([[merge?.kept, merge?.absorbed, 'Vigente', 'Raúl Revisor']]);
  await partOrganizations(db, cast.sofia, merge?.id ?? '', organizationTies);
  expect(await organizationById(db, kept.id)).toMatchObject({ rut: null, kinds: ['training'], description: '' });
  expect(await organizationById(db, absorbed.id)).toMatchObject({ state: 'active', rut: '65123944-3' });
  const again = await organizationById(db, friend.id);
  expect(again && (await answersOf(db, again)).allies).toEqual([`id:${absorbed.id}`]);
  await expect(partOrganizations(db, cast.sofia, merge?.id ?? '', organizationTies)).rejects.toThrow('merge-parted');
  expect(await said('')).toEqual([]);
  expect(await said('estado=parted')).toEqual([[merge?.kept, merge?.absorbed, 'Deshecha', 'Raúl Revisor']]);
});

test('two that somebody said are two are not proposed again', async () => {
  const one = await make({ name: 'Hogar Los Aromos' });
  const other = await make({ name: 'Hogar Los Aromos de Talca' });
  expect(await refreshed()).toContainEqual(['Hogar Los Aromos', 'Hogar Los Aromos de Talca']);
  await keepApart(db, cast.raul, other.id, one.id);
  expect(await refreshed()).not.toContainEqual(['Hogar Los Aromos', 'Hogar Los Aromos de Talca']);
});

test('is refused when somebody changed one of them meanwhile, and parting when somebody worked on it since', async () => {
  const kept = await make({ name: 'Centro Quilla' });
  const absorbed = await make({ name: 'Centro Kilia' });
  const stale = await mergeInput(kept.id, absorbed.id);
  at('2026-11-22T17:00:00Z');
  await rewrite(kept, { name: 'Centro Quilla', region: '05' });
  await expect(mergeOrganizations(db, cast.raul, stale, organizationTies)).rejects.toThrow('changed-meanwhile');
  await mergeOrganizations(db, cast.raul, await mergeInput(kept.id, absorbed.id), organizationTies);
  await expect(
    mergeOrganizations(db, cast.raul, await mergeInput(kept.id, absorbed.id), organizationTies),
  ).rejects.toThrow('organization-not-active');
  at('2026-11-22T18:00:00Z');
  await rewrite(kept, { name: 'Centro Quilla', region: '08' });
  const merge = await mergeOf(absorbed);
  await expect(partOrganizations(db, cast.raul, merge?.id ?? '', organizationTies)).rejects.toThrow(
    'unmerge-would-lose',
  );
});

test('what is merged into one that is merged leads to the last', async () => {
  const [first, second, third] = [
    await make({ name: 'Grupo Alfa' }),
    await make({ name: 'Grupo Beta' }),
    await make({ name: 'Grupo Gama' }),
  ];
  await mergeOrganizations(db, cast.raul, await mergeInput(second.id, first.id), organizationTies);
  await mergeOrganizations(db, cast.raul, await mergeInput(third.id, second.id), organizationTies);
  expect((await organizationBySlug(db, first.slug))?.id).toBe(third.id);
});

test('pairs are found by either name, narrowed by likeness and region with exact numbers, and taken away', async () => {
  await make({ name: 'Casa Aguas Claras', region: '08', kinds: ['training'] });
  await make({ name: 'Casa Aguas Claras', region: '16', kinds: ['training'] });
  await refreshed();
  const found = await twins('q=aguas claras');
  expect(found.rows.map(({ cells }) => cells[0]!.said)).toEqual(['Comparar Casa Aguas Claras con Casa Aguas Claras']);
  const { options } = found.facets.find(({ name }) => name === 'region')!;
  expect(options.map(({ label, count }) => [label, count])).toEqual([
    ['Ñuble', 1],
    ['Biobío', 1],
  ]);
  for (const { value, count } of options) expect((await twins(`q=aguas&region=${value}`)).total).toBe(count);
  for (const { to, count } of found.views) expect((await twins(to.split('?')[1])).total, to).toBe(count);
  const params = new URLSearchParams('q=aguas&columna=one&columna=likeness');
  const { body } = await listFile(db, await twinsForStaff(db, cast.sofia), params, 'es', 'csv');
  expect(body).toMatch(/^\uFEFFUna,Parecido\r\nCasa Aguas Claras,0[.,]\d+\r\n$/);
});

test('fields that would not agree with each other are named', () => {
  const kept = answers({ name: 'A uno', region: '07', comuna: '07101' });
  const absorbed = answers({ name: 'A dos', region: '08', comuna: '08101' });
  expect(combine(kept, absorbed, { region: 'kept', comuna: 'absorbed' })).toEqual({ disagree: ['comuna'] });
  expect(usualSource('website', kept, answers({ name: 'A tres', website: 'a.cl' }))).toBe('absorbed');
  expect(usualSource('kinds', kept, absorbed)).toBe('both');
});

test('only those who review the registry merge', async () => {
  for (const actor of [cast.ana, cast.nadie, null]) {
    await expect(twinsForStaff(db, actor)).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(mergeSide(db, actor, 'x')).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(keepApart(db, actor, 'x', 'y')).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(partOrganizations(db, actor, 'x', organizationTies)).rejects.toThrow(/not-allowed|sign-in-first/);
  }
});

test('members pass, whoever is in both keeps the role held there, and parting gives back just those who passed', async () => {
  const [kept, absorbed] = [await make({ name: 'Corporación Lenga' }), await make({ name: 'Corporación La Lenga' })];
  await enroll(db, cast.ana, cast.nadie);
  await giveMembership(db, null, { organizationId: kept.id, personId: cast.ana.id, role: 'editor' });
  await giveMembership(db, null, { organizationId: absorbed.id, personId: cast.ana.id, role: 'owner' });
  await giveMembership(db, null, { organizationId: absorbed.id, personId: cast.nadie.id, role: 'reader' });
  const held = () =>
    db
      .selectFrom('membership')
      .select(['organization_id', 'person_id', 'role'])
      .where('organization_id', 'in', [kept.id, absorbed.id])
      .orderBy('role')
      .execute();
  const before = await held();
  await mergeOrganizations(db, cast.raul, await mergeInput(kept.id, absorbed.id), organizationTies);
  expect((await held()).map(({ organization_id, role }) => [organization_id, role])).toEqual([
    [kept.id, 'editor'],
    [absorbed.id, 'owner'],
    [kept.id, 'reader'],
  ]);
  const merge = await mergeOf(absorbed);
  await partOrganizations(db, cast.raul, merge?.id ?? '', organizationTies);
  expect(await held()).toEqual(before);
});
