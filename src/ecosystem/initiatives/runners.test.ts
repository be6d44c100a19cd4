/** The story of who takes part in an initiative: named by its lead, asked by letter, shown once each says so itself. */
import { describe, expect, test } from 'vitest';
import { cast, person, story } from '#platform/test/story.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { askForAnswers } from '../alliances/ask.server.ts';
import { answerAlliance, answerByLink } from '../alliances/commands.server.ts';
import { alliancesOfLink, ownAlliances } from '../alliances/queries.server.ts';
import { beginInitiative, placeInitiative, publishInitiative } from './commands.server.ts';
import { initiativeToWrite, publicInitiative, publicInitiativesOf } from './queries.server.ts';
import { addRunner, removeRunner, runnersNamed } from './runners.server.ts';

const { db, at } = await story();
const [lleva, socia] = [await organizationNamed(db, 'La que lleva'), await organizationNamed(db, 'La socia')];
const laura = person('Laura', { in: lleva, as: 'owner' });
const sara = person('Sara', { in: socia, as: 'owner' });
await enroll(db, laura, sara, cast.sofia);

/** A published one, with the partner as named. */
async function withPartner(name: string) {
  const id = await beginInitiative(db, laura, lleva, {
    name,
    summary: 'Releva a quien cuida.',
    stage: 'pilot',
    populations: ['carers'],
    dimensions: [],
    startedOn: null,
    website: null,
  });
  const where = { nationwide: 'yes', worksIn: [], worksInComunas: [], way: 'remote', period: '2026' } as const;
  await placeInitiative(db, laura, id, {
    ...where,
    worksIn: [],
    worksInComunas: [],
    basis: 'unknown',
    persons: null,
    low: null,
    high: null,
  });
  await publishInitiative(db, laura, id);
  await addRunner(db, laura, id, { other: socia, role: 'partner' });
  const runner = (await initiativeToWrite(db, laura, id)).runners.find(({ role }) => role === 'partner')!;
  const shown = async () => (await publicInitiative(db, slugOfName(name)))!.runners.map((one) => one.name);
  return { id, runner: runner.id, shown };
}
const slugOfName = (name: string) => name.toLowerCase();
const standing = async (id: string) =>
  (await initiativeToWrite(db, laura, id)).runners.map(({ role, standing }) => `${role} ${standing}`);
const letters = () => db.selectFrom('outbox').selectAll().where('kind', '=', 'ecosystem.allianceAsked').execute();

test('a partner is named on no page until it says so itself; what it denies is not shown, and it may say otherwise', async () => {
  const { id, runner, shown } = await withPartner('uno');
  expect(await standing(id)).toEqual(['lead confirmed', 'partner waits']);
  expect(await shown()).toEqual(['La que lleva']);
  expect((await ownAlliances(db, sara, socia)).parts).toMatchObject([
    { id: runner, role: 'partner', initiative: { name: 'uno' }, lead: { name: 'La que lleva' }, answered: null },
  ]);
  await answerAlliance(db, sara, socia, { runner, verdict: 'confirmed' });
  expect(await shown()).toEqual(['La que lleva', 'La socia']);
  expect((await publicInitiativesOf(db, socia)).map(({ name }) => name)).toEqual(['uno']);
  await answerAlliance(db, sara, socia, { runner, verdict: 'declined' });
  expect(await standing(id)).toEqual(['lead confirmed', 'partner declined']);
  expect(await shown()).toEqual(['La que lleva']);
});

describe('naming', () => {
  test('an organisation has a part once, the lead has none beside, and one that is not there is not named', async () => {
    const { id } = await withPartner('dos');
    const add = (other: string, role: 'partner' | 'funder') => refusalOf(addRunner(db, laura, id, { other, role }));
    expect(await add(socia, 'partner')).toBe('runner-already');
    expect(await add(lleva, 'funder')).toBe('runner-leads');
    expect(await add(crypto.randomUUID(), 'partner')).toBe('no-such-organization');
    expect(await add(socia, 'funder')).toBeNull();
    expect(await refusalOf(addRunner(db, sara, id, { other: socia, role: 'evaluator' }))).toBe('not-allowed');
  });

  test('one that is taken out is asked nothing, and can be named again; the lead is not taken out', async () => {
    const { id, runner } = await withPartner('tres');
    await removeRunner(db, laura, id, runner);
    expect(await standing(id)).toEqual(['lead confirmed']);
    expect(await refusalOf(answerAlliance(db, sara, socia, { runner, verdict: 'confirmed' }))).toBe('no-such-runner');
    const [lead] = (await initiativeToWrite(db, laura, id)).runners;
    expect(await refusalOf(removeRunner(db, laura, id, lead!.id))).toBe('no-such-runner');
    expect(await refusalOf(addRunner(db, laura, id, { other: socia, role: 'partner' }))).toBeNull();
  });
});

test('only the organisation that is named answers, and of itself', async () => {
  const { runner } = await withPartner('cuatro');
  expect(await refusalOf(answerAlliance(db, laura, lleva, { runner, verdict: 'confirmed' }))).toBe('no-such-runner');
  expect(await refusalOf(answerAlliance(db, laura, socia, { runner, verdict: 'confirmed' }))).toBe('not-allowed');
});

test('one letter asks for all, a button answers without an account, and a draft asks nobody', async () => {
  const { id, runner } = await withPartner('cinco');
  await db.updateTable('initiative').set({ state: 'draft' }).where('id', '!=', id).execute();
  expect(await runnersNamed(db, [socia])).toHaveLength(1);
  await askForAnswers(db);
  await askForAnswers(db);
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ to_address: sara.email });
  expect(letter!.text_body).toContain('La que lleva dice: «Es socia de nuestra iniciativa “cinco”»');
  const token = letter!.action_url!.split('/').at(-1)!;
  expect((await alliancesOfLink(db, token)).parts).toMatchObject([{ id: runner, answered: null }]);
  at('2026-12-24T12:00:00Z');
  await askForAnswers(db);
  expect(await letters()).toHaveLength(2);
  await answerByLink(db, token, { runner, verdict: 'confirmed' });
  expect(await standing(id)).toEqual(['lead confirmed', 'partner confirmed']);
  at('2027-03-01T12:00:00Z');
  await askForAnswers(db);
  expect(await letters()).toHaveLength(2);
});
