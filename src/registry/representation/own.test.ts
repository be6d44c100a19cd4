/** The story of one's own requests to represent: each says how far it got, to whoever sent it and to nobody else. */
import { beforeEach, expect, test } from 'vitest';
import { enroll, mailedToken, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { askByMail, askSignedIn, proveRepresentation, takeBackRequest } from './commands.server.ts';
import { acceptRepresentation, rejectRepresentation, undoRepresentation } from './decide.server.ts';
import { representationsAsked } from './own-queries.server.ts';

const { db, at } = await story();
const { raul, ana } = cast;
await enroll(db, ...Object.values(cast));
beforeEach(() => at(storyTime));
const letterLeaves = '2026-11-22T15:10:00Z';

const in_ = (organizationId: string) => ({
  ...{ name: 'Rosa Soto', position: 'Directora', proof: 'Figuro en la página del equipo desde 2019.', link: '' },
  ...{ organizationId, locale: 'es' as const },
});
const newPerson = async (more: Parameters<typeof person>[1][] = []): Promise<Actor> => {
  const one = person(`Rosa ${newId()}`, ...more);
  await enroll(db, one);
  return one;
};
const asked = async (name: string) => {
  const [organization, rosa] = [await organizationNamed(db, name), await newPerson()];
  return { organization, rosa, folio: await askSignedIn(db, rosa, in_(organization)) };
};

test('it waits, with its folio, until the letter leaves, and nobody else reads of it; then it says why not, and may be sent again', async () => {
  const { organization, rosa, folio } = await asked('Red Propia');
  const waits = { organizationId: organization, folio, state: 'waiting', decidedAt: null, reason: '', next: 'wait' };
  expect(await representationsAsked(db, rosa)).toMatchObject([waits]);
  expect([await representationsAsked(db, ana), await representationsAsked(db, null)]).toEqual([[], []]);
  await rejectRepresentation(db, raul, { folio, reason: 'No figura en la página.' });
  expect(await representationsAsked(db, rosa)).toMatchObject([waits]);
  expect(await refusalOf(askSignedIn(db, rosa, in_(organization)))).toBe('asked-already');
  at(letterLeaves);
  const why = { folio, state: 'rejected', reason: 'No figura en la página.', next: 'ask' };
  expect(await representationsAsked(db, rosa)).toMatchObject([why]);
  const second = await askSignedIn(db, rosa, in_(organization));
  expect(await representationsAsked(db, rosa)).toMatchObject([{ folio: second, next: 'wait' }]);
});

test('a decision that was undone waits again', async () => {
  const { rosa, folio } = await asked('Red Vuelta');
  await rejectRepresentation(db, raul, { folio, reason: 'No.' });
  await undoRepresentation(db, raul, folio);
  at(letterLeaves);
  expect(await representationsAsked(db, rosa)).toMatchObject([{ folio, state: 'waiting', reason: '' }]);
});

test('refused because somebody else represents it, it is not offered again; of one that left the registry neither', async () => {
  const { organization, rosa, folio } = await asked('Red Ajena');
  await rejectRepresentation(db, raul, { folio, reason: 'Ya tiene quien la represente.' });
  await newPerson([{ in: organization, as: 'owner' }]);
  at(letterLeaves);
  expect(await representationsAsked(db, rosa)).toMatchObject([{ state: 'rejected', active: true, next: null }]);
  await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', organization).execute();
  expect(await representationsAsked(db, rosa)).toMatchObject([{ state: 'rejected', active: false, next: null }]);
});

test('accepted, the organisation itself tells whoever owns it; an address without account is told to open its letter', async () => {
  const { organization, rosa, folio } = await asked('Red Lograda');
  await acceptRepresentation(db, raul, { folio });
  at(letterLeaves);
  const owner: Actor = { ...rosa, memberships: [{ organizationId: organization, role: 'owner' }] };
  expect(await representationsAsked(db, owner)).toEqual([]);

  at(storyTime);
  const [other, email] = [await organizationNamed(db, 'Red Carta'), 'rosa@carta.cl'];
  await askByMail(db, { ...in_(other), email });
  const later = { ...person('Rosa Carta'), email };
  expect(await representationsAsked(db, later)).toEqual([]);
  const second = await proveRepresentation(db, (await mailedToken(db, 'registry.representationProve', email))!);
  await acceptRepresentation(db, raul, { folio: second });
  expect(await representationsAsked(db, later)).toMatchObject([{ state: 'waiting' }]);
  at(letterLeaves);
  expect(await representationsAsked(db, later)).toMatchObject([{ state: 'accepted', next: 'open', email }]);
});

test('whoever asked takes it back while it waits, with all that was written; nobody else can, nor once it is decided', async () => {
  const { organization, rosa, folio } = await asked('Red Retirada');
  for (const actor of [ana, null]) expect(await refusalOf(takeBackRequest(db, actor, folio))).not.toBeNull();
  await takeBackRequest(db, rosa, folio);
  expect(await representationsAsked(db, rosa)).toEqual([]);
  expect(await refusalOf(acceptRepresentation(db, raul, { folio }))).toBe('no-such-representation');
  expect((await historyOf(db, ['organization', organization]))[0]?.what).toBe('representation.takenBack');
  const again = await askSignedIn(db, rosa, in_(organization));
  await acceptRepresentation(db, raul, { folio: again });
  expect(await refusalOf(takeBackRequest(db, rosa, again))).toBe('answered-already');
});
