/** What was decided is taken back: what was asked waits again, and a reason that was written is not lost. */
import { beforeEach, expect, test } from 'vitest';
import { enroll, mailedToken, organizationNamed } from '#people/entering/test/browser.stage.ts';
import { invite, revokeInvitation, undoInvitations } from '#people/invitation/commands.server.ts';
import type { Invitation } from '#people/invitation/invitation.ts';
import { invitationsTo } from '#people/invitation/queries.server.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { askByMail, proveRepresentation } from './commands.server.ts';
import { acceptRepresentation, rejectRepresentation, requestWaitsAgain, undoRepresentation } from './decide.server.ts';
import { representationsAsked } from './own-queries.server.ts';
import { requestForStaff } from './queries.server.ts';

const { db, at } = await story();
const { sofia, raul } = cast;
await enroll(db, ...Object.values(cast));
beforeEach(() => at(storyTime));

const said = { name: 'Rosa Soto', position: 'Directora', proof: 'Figuro en la página del equipo.', link: '' };

/** One of an address without account, accepted. */
async function granted(name: string) {
  const organization = await organizationNamed(db, name);
  const email = `rosa@${newId()}.cl`;
  await askByMail(db, { ...said, organizationId: organization, locale: 'es', email });
  const folio = await proveRepresentation(db, (await mailedToken(db, 'registry.representationProve', email))!);
  await acceptRepresentation(db, raul, { folio });
  const [{ id }] = (await invitationsTo(db, sofia, organization)) as [Invitation];
  return { organizationId: organization, id, email, folio };
}
const stateOf = async (folio: number) => (await requestForStaff(db, raul, folio)).request;

test('undone while its letter waits: the request waits again, and can be accepted again', async () => {
  const { organizationId, id, folio } = await granted('Red Huso');
  await undoInvitations(db, sofia, { organizationId, ids: [id] }, requestWaitsAgain);
  expect(await stateOf(folio)).toMatchObject({ state: 'waiting', decidedAt: null, undoUntil: null });
  expect((await historyOf(db, ['organization', organizationId]))[0]?.what).toBe('representation.undone');
  await acceptRepresentation(db, raul, { folio });
  expect(await invitationsTo(db, sofia, organizationId)).toHaveLength(1);
});

test('revoked once its letter left: the request waits again, and whoever asked reads that it does', async () => {
  const { organizationId, id, email, folio } = await granted('Red Rueda');
  at('2026-11-22T15:10:00Z');
  await revokeInvitation(db, sofia, { organizationId, id }, requestWaitsAgain);
  expect((await stateOf(folio)).state).toBe('waiting');
  const rosa = { ...person('Rosa Rueda'), email };
  await enroll(db, rosa);
  expect(await representationsAsked(db, rosa)).toMatchObject([{ folio, state: 'waiting', next: 'wait' }]);
});

test('one that nobody asked for leaves every request as it is', async () => {
  const { organizationId, folio } = await granted('Red Torno');
  const other = await invite(db, sofia, {
    organization: { id: organizationId, name: 'Red Torno' },
    role: 'editor',
    email: 'otra@torno.cl',
  });
  await revokeInvitation(db, sofia, { organizationId, id: other }, requestWaitsAgain);
  expect((await stateOf(folio)).state).toBe('accepted');
});

test('a refusal that is undone leaves its reason to be put right', async () => {
  const { folio } = await granted('Red Aspa');
  await undoRepresentation(db, raul, folio);
  expect((await requestForStaff(db, raul, folio)).reasonBefore).toBe('');
  for (const reason of ['No la conocemos.', 'La carta no viene firmada.']) {
    await rejectRepresentation(db, raul, { folio, reason });
    expect((await requestForStaff(db, raul, folio)).reasonBefore).toBe('');
    await undoRepresentation(db, raul, folio);
    expect((await requestForStaff(db, raul, folio)).reasonBefore).toBe(reason);
  }
});
