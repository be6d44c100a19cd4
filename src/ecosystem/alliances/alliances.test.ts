/** The story of alliances: said by one, asked by letter, confirmed or declined, taken back; and what the network shows. */
import { beforeEach, describe, expect, test } from 'vitest';
import { cast, person, story } from '#platform/test/story.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { organizationTies } from '#house.ts';
import { mergeOrganizations, partOrganizations } from '#registry/merge/commands.server.ts';
import { organizationById } from '#registry/organization/record.server.ts';
import { insertAllies } from '#registry/organization/allies.server.ts';
import { alliesOf } from '#registry/page/public-queries.server.ts';
import { seenByOther, standingOfClaim, type AllianceAnswer, type AllianceClaim } from './alliance.ts';
import { askForAnswers } from './ask.server.ts';
import { answerAlliance, answerByLink, claimAlliance, withdrawAlliance } from './commands.server.ts';
import { countAlliances } from './count.server.ts';
import { allianceNetwork } from './network-queries.server.ts';
import { alliancesOfLink, ownAlliances, publicAlliances } from './queries.server.ts';
import { whyNotClaim } from './rules.ts';
import { tieOf, type TieCode } from './schema.ts';

const { db, at } = await story();
const [aqui, alla, lejos] = await Promise.all(['Aquí', 'Allá', 'Lejos'].map((name) => organizationNamed(db, name)));
const ana = person('Ana de Aquí', { in: aqui!, as: 'owner' });
const alba = person('Alba de Allá', { in: alla!, as: 'editor' });
await enroll(db, ana, alba, cast.sofia);

const say = (tie: TieCode, to = alla!) => claimAlliance(db, ana, aqui!, { other: { id: to }, tie, since: null });
const answer = (verdict: 'confirmed' | 'declined', tie: TieCode | 'not_said') =>
  answerAlliance(db, alba, alla!, { claimant: aqui!, tie, verdict });
const ties = async () => {
  const { nodes, network, confirmed } = await allianceNetwork(db);
  expect(await countAlliances(db)).toEqual({
    organizations: nodes.length,
    ties: network.ties.length,
    confirmed: confirmed.length,
  });
  const named = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([a, b]) => [nodes[a]!.name, nodes[b]!.name].toSorted().join('–')).toSorted();
  return { said: named(network.ties), confirmed: named(confirmed) };
};
const mine = async () => (await ownAlliances(db, ana, aqui!)).mine.map(({ name, standing }) => [name, standing]);
const letters = () => db.selectFrom('outbox').selectAll().where('kind', '=', 'ecosystem.allianceAsked').execute();

beforeEach(async () => {
  for (const table of [
    'alliance_answer',
    'alliance_claim',
    'organization_not_ally',
    'organization_ally',
    'outbox',
  ] as const)
    await db.deleteFrom(table).execute();
});

test('said by one it is declared; confirmed by the other it is both’s', async () => {
  await say('coordinates');
  expect(await ties()).toEqual({ said: ['Allá–Aquí'], confirmed: [] });
  expect((await ownAlliances(db, alba, alla!)).ofUs).toMatchObject([{ other: { name: 'Aquí' }, tie: 'coordinates' }]);
  await answer('confirmed', 'coordinates');
  expect(await ties()).toEqual({ said: ['Allá–Aquí'], confirmed: ['Allá–Aquí'] });
  expect(await mine()).toEqual([['Allá', 'confirmed']]);
});

test('whoever says the same of the other has confirmed it', async () => {
  await say('funds-self');
  await claimAlliance(db, alba, alla!, { other: { id: aqui! }, tie: 'funds-other', since: null });
  expect(await mine()).toEqual([['Allá', 'confirmed']]);
  expect((await ownAlliances(db, alba, alla!)).ofUs).toEqual([]);
});

describe('declined', () => {
  test('it is in no network and on no page; a year later it may be said again', async () => {
    await say('trains-self');
    await answer('declined', 'trains-self');
    expect(await ties()).toEqual({ said: [], confirmed: [] });
    expect(await mine()).toEqual([['Allá', 'declined']]);
    const id = (await ownAlliances(db, ana, aqui!)).mine[0]!.id!;
    await withdrawAlliance(db, ana, aqui!, id);
    expect(await refusalOf(say('trains-self'))).toBe('alliance-declined');
    expect(await refusalOf(say('advises-self'))).toBeNull();
    at('2027-11-23T12:00:00Z');
    expect(await refusalOf(say('trains-self'))).toBeNull();
  });

  test('what a registration named is told to nobody, even when it is named again; and is told again once it is confirmed', async () => {
    await insertAllies(db, aqui!, [`id:${alla}`]);
    await answer('declined', 'not_said');
    await db.deleteFrom('organization_ally').execute();
    await insertAllies(db, aqui!, [`id:${alla}`]);
    expect((await alliesOf(db, [aqui!])).get(aqui!) ?? []).toEqual([]);
    expect(await ties()).toEqual({ said: [], confirmed: [] });
    await answer('confirmed', 'not_said');
    expect((await alliesOf(db, [aqui!])).get(aqui!)).toMatchObject([{ name: 'Allá' }]);
    expect((await ties()).confirmed).toEqual(['Allá–Aquí']);
  });
});

test('taken back it is gone, and nobody can answer it', async () => {
  await say('coordinates');
  const id = (await ownAlliances(db, ana, aqui!)).mine[0]!.id!;
  expect(await refusalOf(withdrawAlliance(db, alba, alla!, id))).toBe('no-such-alliance');
  await withdrawAlliance(db, ana, aqui!, id);
  expect(await ties()).toEqual({ said: [], confirmed: [] });
  expect(await refusalOf(answer('confirmed', 'coordinates'))).toBe('no-such-alliance');
});

test('one outside the registry stays a name, in no network', async () => {
  expect(
    await claimAlliance(db, ana, aqui!, { other: { name: 'Club del Barrio' }, tie: 'coordinates', since: '2024' }),
  ).toEqual({ name: 'Club del Barrio', slug: null });
  expect(await mine()).toEqual([['Club del Barrio', null]]);
  expect((await ties()).said).toEqual([]);
});

test.each([
  ['with itself', () => say('coordinates', aqui), 'alliance-with-itself'],
  ['with one that is not there', () => say('coordinates', crypto.randomUUID()), 'no-such-organization'],
  [
    'of another’s',
    () => claimAlliance(db, alba, aqui!, { other: { id: lejos! }, tie: 'coordinates', since: null }),
    'not-allowed',
  ],
])('none is said %s', async (_, attempt, why) => expect(await refusalOf(attempt())).toBe(why));

test('one of the registry is not said as if it were outside, nor one outside twice, however it is spelled', async () => {
  const outside = (name: string) =>
    refusalOf(claimAlliance(db, ana, aqui!, { other: { name }, tie: 'coordinates', since: null }));
  expect(await outside('ALLÁ')).toBe('alliance-in-registry');
  expect(await outside('aqui')).toBe('alliance-with-itself');
  expect(await outside('Club de Leones de Ñuñoa')).toBeNull();
  expect(await outside('club de leones de nunoa')).toBe('alliance-said');
});

test('anyone reads on the page of each what both say, what one says, and who is outside', async () => {
  await say('coordinates');
  await answer('confirmed', 'coordinates');
  await say('advises-self', lejos);
  await claimAlliance(db, ana, aqui!, { other: { name: 'Club del Barrio' }, tie: 'coordinates', since: null });
  const shown = async (id: string) => {
    const { allies, outside, namedBy } = await publicAlliances(db, id);
    return { allies: allies.map(({ name }) => name), outside, namedBy: namedBy.map(({ name }) => name) };
  };
  expect(await shown(aqui!)).toEqual({ allies: ['Allá', 'Lejos'], outside: ['Club del Barrio'], namedBy: ['Allá'] });
  expect(await shown(alla!)).toEqual({ allies: ['Aquí'], outside: [], namedBy: ['Aquí'] });
  expect(await shown(lejos!)).toEqual({ allies: [], outside: [], namedBy: ['Aquí'] });
});

test('the same is said once', async () => {
  await say('coordinates');
  expect(await refusalOf(say('coordinates'))).toBe('alliance-said');
});

describe('by letter', () => {
  const linkIn = async () => (await letters()).at(-1)!.action_url!.split('/').at(-1)!;

  test('one for all that is said, answered with a button without an account; opening it answers nothing', async () => {
    await say('coordinates');
    await say('funds-self');
    await askForAnswers(db);
    expect(await letters()).toMatchObject([{ to_address: alba.email }]);
    const token = await linkIn();
    expect((await alliancesOfLink(db, token)).said.map(({ answered }) => answered)).toEqual([null, null]);
    await answerByLink(db, token, { claimant: aqui!, tie: 'coordinates', verdict: 'confirmed' });
    await answerByLink(db, token, { claimant: aqui!, tie: 'funds-self', verdict: 'declined' });
    expect((await alliancesOfLink(db, token)).said.map(({ answered }) => answered).toSorted()).toEqual([
      'confirmed',
      'declined',
    ]);
    expect((await ties()).confirmed).toEqual(['Allá–Aquí']);
  });

  test('a link opens what is said of its organisation and nothing else; one that never was opens nothing', async () => {
    await say('coordinates');
    await say('coordinates', lejos);
    await askForAnswers(db);
    const token = await linkIn();
    expect(
      await refusalOf(answerByLink(db, token, { claimant: alla!, tie: 'coordinates', verdict: 'confirmed' })),
    ).toBe('no-such-alliance');
    expect(await refusalOf(alliancesOfLink(db, 'nada'))).toBe('no-such-link');
  });

  test('it is asked once and reminded once; what is answered meanwhile is not asked', async () => {
    await say('coordinates');
    await askForAnswers(db);
    await askForAnswers(db);
    expect(await letters()).toHaveLength(1);
    at('2028-01-01T12:00:00Z');
    await askForAnswers(db);
    await askForAnswers(db);
    expect(await letters()).toHaveLength(2);
    at('2028-03-01T12:00:00Z');
    await askForAnswers(db);
    expect(await letters()).toHaveLength(2);
    await say('advises-self');
    await answer('confirmed', 'advises-self');
    await askForAnswers(db);
    expect(await letters()).toHaveLength(2);
  });
});

describe('how a claim stands', () => {
  const saidAt = Temporal.Instant.from('2026-01-01T00:00:00Z');
  const claim: AllianceClaim = { from: 'a', to: 'b', ...tieOf('funds-self'), saidAt };
  const no: AllianceAnswer = { ...claim, verdict: 'declined', at: saidAt };
  const back = (tie: TieCode | 'not_said'): AllianceClaim => ({ from: 'b', to: 'a', ...tieOf(tie), saidAt });

  test.each<[string, readonly AllianceClaim[], readonly AllianceAnswer[], string]>([
    ['nobody answered', [], [], 'declared'],
    ['the other says the same, seen from its side', [back('funds-other')], [], 'confirmed'],
    ['the other says that it is the one who funds', [back('funds-self')], [], 'declared'],
    ['the other says something else', [back('coordinates')], [], 'declared'],
    ['the other said no', [], [no], 'declined'],
    [
      'the other said no, and then yes',
      [],
      [no, { ...no, verdict: 'confirmed', at: saidAt.add({ hours: 1 }) }],
      'confirmed',
    ],
    ['the other answered something else', [], [{ ...no, ...tieOf('coordinates') }], 'declared'],
  ])('%s', (_, claims, answers, standing) =>
    expect(standingOfClaim(claim, [claim, ...claims], answers)).toBe(standing),
  );

  test('one that says no kind is confirmed by any', () => {
    const named: AllianceClaim = { ...claim, ...tieOf('not_said') };
    expect(standingOfClaim(named, [named, back('coordinates')], [])).toBe('confirmed');
  });

  test('seen twice by the other it is itself', () => {
    for (const tie of [tieOf('funds-self'), tieOf('coordinates')]) expect(seenByOther(seenByOther(tie))).toEqual(tie);
  });

  test('a no holds for twelve months', () => {
    const later = (months: string) => ({ ...claim, saidAt: Temporal.Instant.from(months) });
    expect(whyNotClaim(later('2026-12-31T00:00:00Z'), [], [no])).toBe('alliance-declined');
    expect(whyNotClaim(later('2027-01-02T00:00:00Z'), [], [no])).toBeNull();
  });
});

describe('merged', () => {
  test('claims pass to the one that is kept, one with itself stays behind, and all goes back when the two are parted', async () => {
    const [norte, tercera] = [await organizationNamed(db, 'Allá Norte'), await organizationNamed(db, 'Tercera')];
    await say('coordinates', norte);
    await say('advises-self', tercera);
    await db
      .insertInto('alliance_claim')
      .values({
        id: crypto.randomUUID(),
        organization_id: norte,
        other_id: alla!,
        kind: 'coordinates',
        said_at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      })
      .execute();
    const before = await ties();
    expect(before.said).toEqual(['Aquí–Tercera', 'Allá Norte–Aquí', 'Allá–Allá Norte'].toSorted());
    const seen = async (id: string) => String((await organizationById(db, id))!.updatedAt);
    const sides = { kept: await seen(alla!), absorbed: await seen(norte) };
    await mergeOrganizations(
      db,
      cast.sofia,
      { kept: alla!, absorbed: norte, choices: {}, seen: sides },
      organizationTies,
    );
    expect((await ties()).said).toEqual(['Allá–Aquí', 'Aquí–Tercera'].toSorted());
    const { id } = await db.selectFrom('organization_merge').select('id').executeTakeFirstOrThrow();
    await partOrganizations(db, cast.sofia, id, organizationTies);
    expect(await ties()).toEqual(before);
  });
});
