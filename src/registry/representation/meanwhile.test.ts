/** The story of an acceptance that is undone after whoever was accepted wrote on the page. */
import { expect, test } from 'vitest';
import { enroll, mailedToken, mailsTo, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { acceptInvitation, invite, inviteMany } from '#people/invitation/commands.server.ts';
import { invitationsTo } from '#people/invitation/queries.server.ts';
import { shareLink } from '#people/invitation/share.server.ts';
import { currentMembers } from '#people/membership/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { writingsOf } from '../provenance/queries.server.ts';
import { confirmOrganization } from '../upkeep/confirm.server.ts';
import { editOrganization } from '../upkeep/edit.server.ts';
import { askSignedIn } from './commands.server.ts';
import { acceptRepresentation, undoRepresentation } from './decide.server.ts';
import { editsInWords } from './meanwhile.server.ts';
import { requestForStaff } from './queries.server.ts';

const { db } = await story();
const { sofia, raul } = cast;
await enroll(db, sofia, raul);

/** Accepted, and written by whoever was. */
async function accepted() {
  const organization = await organizationNamed(db, `Telar ${newId()}`);
  await write(sofia, organization, { knownAs: 'Mantas', publicEmail: 'hola@telar.cl' });
  const claimant = person(`Rosa ${newId()}`);
  await enroll(db, claimant);
  const said = { name: 'Rosa', position: 'Directora', proof: 'Dirijo la casa desde 2019.', link: '' };
  const folio = await askSignedIn(db, claimant, { ...said, organizationId: organization, locale: 'es' });
  await acceptRepresentation(db, raul, { folio });
  const rosa = { ...claimant, memberships: [{ organizationId: organization, role: 'owner' as const }] };
  return { organization, rosa, folio };
}

const write = async (actor: Actor, organizationId: string, typed: Record<string, string>) =>
  expect(await editOrganization(db, actor, { organizationId, typed })).toMatchObject({ waits: false });
const since = async (folio: number) => (await requestForStaff(db, sofia, folio)).meanwhile;
const says = (id: string) =>
  db
    .selectFrom('organization')
    .select(['known_as', 'public_email', 'website', 'confirmed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('staff read field by field what was edited, and give back what stood before, by whom and in the history too', async () => {
  const { organization, rosa, folio } = await accepted();
  const before = await says(organization);
  const wrote = await writingsOf(db, organization);
  await write(rosa, organization, { knownAs: 'Autos' });
  await write(rosa, organization, { knownAs: 'Casas', website: 'https://casas.cl' });
  await confirmOrganization(db, rosa, organization);
  const { last, edits, allTheirs } = await since(folio);
  expect(allTheirs).toBe(true);
  expect(await editsInWords(db, edits, 'es')).toEqual([
    { label: 'Nombre con que la conocen', before: 'Mantas', after: 'Casas', by: rosa.name, back: true },
    { label: 'Sitio web', before: '–', after: 'https://casas.cl', by: rosa.name, back: true },
  ]);
  expect(await refusalOf(undoRepresentation(db, sofia, folio))).toBe('edited-meanwhile');
  expect(await refusalOf(undoRepresentation(db, sofia, folio, { last }))).toBe('choose-edited');
  await undoRepresentation(db, sofia, folio, { last, choice: 'back' });
  expect(await says(organization)).toEqual(before);
  expect(await writingsOf(db, organization)).toEqual(wrote);
  const history = await historyOf(db, ['organization', organization]);
  expect(history.find(({ what }) => what === 'organization.editsGivenBack')).toMatchObject({
    actorName: sofia.name,
    before: { knownAs: 'Casas' },
    after: { knownAs: 'Mantas' },
  });
  expect(history.find(({ what }) => what === 'representation.undone')?.after).toEqual({ edited: 'back' });
});

test('whoever loses it is told by letter what became of what they wrote', async () => {
  const { organization, rosa, folio } = await accepted();
  await write(rosa, organization, { website: 'https://casas.cl' });
  await undoRepresentation(db, sofia, folio, { last: (await since(folio)).last, choice: 'keep' });
  expect((await says(organization)).website).toBe('https://casas.cl');
  expect(await mailsTo(db, rosa.email)).toEqual(['registry.representationReceived', 'registry.representationUndone']);
  const letter = db.selectFrom('outbox').select('text_body').where('kind', '=', 'registry.representationUndone');
  expect((await letter.where('to_address', '=', rosa.email).executeTakeFirst())?.text_body).toMatch(
    /deshizo la aceptación.*se queda en la ficha:\n\n– Sitio web: – → https:\/\/casas\.cl/s,
  );
});

test('what others wrote over it stays, and nothing is chosen for staff', async () => {
  const { organization, rosa, folio } = await accepted();
  await write(rosa, organization, { knownAs: 'Autos', publicEmail: 'rosa@casas.cl' });
  await write(sofia, organization, { knownAs: 'Tintes' });
  const { last, allTheirs, edits } = await since(folio);
  expect(allTheirs).toBe(false);
  expect(edits.map(({ field, by, back }) => [field, by, back])).toEqual([
    ['knownAs', rosa.name, false],
    ['publicEmail', rosa.name, true],
    ['knownAs', sofia.name, false],
  ]);
  await undoRepresentation(db, sofia, folio, { last, choice: 'back' });
  expect(await says(organization)).toMatchObject({ known_as: 'Tintes', public_email: 'hola@telar.cl' });
});

test('what was edited after it was shown is shown first', async () => {
  const { organization, rosa, folio } = await accepted();
  await write(rosa, organization, { website: 'https://uno.cl' });
  const { last } = await since(folio);
  await write(rosa, organization, { website: 'https://dos.cl' });
  expect(await refusalOf(undoRepresentation(db, sofia, folio, { last, choice: 'back' }))).toBe('edited-meanwhile');
  expect(await mailsTo(db, rosa.email)).toContain('registry.representationAccepted');
});

test('whom they invited meanwhile and has not come is invited no more, and no letter leaves; who came stays', async () => {
  const { organization, rosa, folio } = await accepted();
  const to = { id: organization, name: 'Telar' };
  const [came, other] = [person(`Llega ${newId()}`), person(`Falta ${newId()}`)];
  await enroll(db, came);
  await invite(db, rosa, { organization: to, email: came.email, role: 'editor' });
  await acceptInvitation(db, came, (await mailedToken(db, 'people.invitation', came.email))!);
  await inviteMany(db, rosa, { organization: to, emails: [other.email], role: 'owner' });
  await shareLink(db, rosa, { organization: to, role: 'editor', days: 7, mostUses: 2, locale: 'es' });
  const { last, deeds, ends } = await since(folio);
  expect([deeds, ends].map((some) => some.map(({ what }) => what))).toEqual([
    ['invitation.sent'],
    ['invitation.toRepresent', 'sharedLink.made'],
  ]);
  await undoRepresentation(db, sofia, folio, { last });
  expect(await mailsTo(db, other.email)).toEqual([]);
  expect(await invitationsTo(db, sofia, organization)).toEqual([]);
  expect((await currentMembers(db, organization)).map(({ personId }) => personId)).toEqual([came.id]);
});

test('what they wrote, or whoever they let in, does not speak for them when the claim waits again', async () => {
  const { organization, rosa, folio } = await accepted();
  const [, domain] = rosa.email.split('@');
  const read = async (one: number) => {
    const { hint, theirs } = await requestForStaff(db, sofia, one);
    return [hint, theirs];
  };
  const before = await read(folio);
  const friend = person(`Amiga ${newId()}`, { in: organization, as: 'owner' });
  await enroll(db, friend);
  await write(rosa, organization, { publicEmail: rosa.email });
  await write(friend, organization, { website: `https://${domain}` });
  await undoRepresentation(db, sofia, folio, { last: (await since(folio)).last, choice: 'keep' });
  expect(await read(folio)).toEqual(['nothing-known', ['website', 'publicEmail']]);
  expect(before).toEqual(['other-domain', []]);
  await write(sofia, organization, { website: `https://www.${domain}` });
  expect(await read(folio)).toEqual(['same-domain', ['publicEmail']]);
});
