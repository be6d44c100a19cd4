/** The story of invitations, to an organisation and to the mesa: sent, once more, taken back, accepted, run out. */
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { undoMinutes } from '#platform/undo.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { enroll, mailedToken, mailsTo, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';
import { invitationForm } from '../entering/schema.ts';
import { membersOf } from '../membership/queries.server.ts';
import { staffMembers } from '../queries.server.ts';
import { revokeRole } from '../roles/commands.server.ts';
import {
  acceptInvitation,
  invite,
  inviteMany,
  noteOpened,
  remind,
  revokeInvitation,
  undoInvitations,
} from './commands.server.ts';
import { sendInvited } from './for-others.server.ts';
import { invitationByToken, invitationsTo, invitationsToMesa } from './queries.server.ts';

const { db, at } = await story();
const telar = await organizationNamed(db, 'Fundación Telar');
const rueca = await organizationNamed(db, 'Fundación Rueca');
const organization = { id: telar, name: 'Fundación Telar' };
const dora = person('Dora Dueña', { in: telar, as: 'owner' });
const iris = person('Iris Invitada');
await enroll(db, ...Object.values(cast), dora, iris);

beforeEach(() => at(storyTime));

const roles = async () =>
  Object.fromEntries<string>(
    (await membersOf(db, cast.sofia, telar)).map(({ name, role }) => [name.split(' ')[0]!, role]),
  );
const tokenOf = async (email: string) => (await mailedToken(db, 'people.invitation', email))!;
const toMesa = (email: string, role: 'secretariat' | 'reviewer' | 'analyst' | 'member' = 'reviewer') =>
  ({ organization: null, email, role }) as const;

test('an invitation travels by mail, for one address, once', async () => {
  await invite(db, dora, { organization, email: iris.email, role: 'editor' });
  const token = (await mailedToken(db, 'people.invitation', iris.email))!;
  expect(await invitationByToken(db, token)).toMatchObject({
    to: { organization, role: 'editor' },
    email: iris.email,
  });
  expect(await db.selectFrom('invitation').select('id').where('token_hash', '=', token).execute()).toEqual([]);
  expect(await refusalOf(acceptInvitation(db, null, token))).toBe('sign-in-first');
  expect(await refusalOf(acceptInvitation(db, cast.nadie, token))).toBe('invitation-for-another');
  await acceptInvitation(db, iris, token);
  expect(await roles()).toMatchObject({ Iris: 'editor' });
  expect(await refusalOf(acceptInvitation(db, iris, token))).toBe('invitation-accepted');
  expect(await refusalOf(acceptInvitation(db, iris, 'no-es'))).toBe('no-such-invitation');
});

test('nobody is invited twice, nor when already there', async () => {
  expect(await refusalOf(invite(db, dora, { organization, email: iris.email, role: 'reader' }))).toBe('already-member');
  await invite(db, dora, { organization, email: 'nueva@ejemplo.cl', role: 'reader' });
  expect(await refusalOf(invite(db, dora, { organization, email: 'nueva@ejemplo.cl', role: 'reader' }))).toBe(
    'already-invited',
  );
});

test('an invitation is revoked by its organisation, and by no other', async () => {
  const [open] = await invitationsTo(db, dora, telar);
  const stranger = person('Otra', { in: rueca, as: 'owner' });
  await enroll(db, stranger);
  expect(await refusalOf(revokeInvitation(db, stranger, { organizationId: rueca, id: open!.id }))).toBe(
    'no-such-invitation',
  );
  const token = (await mailedToken(db, 'people.invitation', 'nueva@ejemplo.cl'))!;
  await revokeInvitation(db, dora, { organizationId: telar, id: open!.id });
  const nueva = { ...person('Nueva'), email: 'nueva@ejemplo.cl' };
  await enroll(db, nueva);
  expect(await refusalOf(acceptInvitation(db, nueva, token))).toBe('invitation-revoked');
});

test('an invitation expires after fourteen days, to the second', async () => {
  const tardia = { ...person('Tardía'), email: 'tardia@ejemplo.cl' };
  await enroll(db, tardia);
  await invite(db, dora, { organization, email: tardia.email, role: 'reader' });
  const token = (await mailedToken(db, 'people.invitation', tardia.email))!;
  at('2026-12-06T15:00:00Z');
  expect(await refusalOf(acceptInvitation(db, tardia, token))).toBe('invitation-expired');
  at('2026-12-06T14:59:59Z');
  expect(await refusalOf(acceptInvitation(db, tardia, token))).toBeNull();
});

test('several are invited at once, each judged by itself: what was typed is read as it is pasted', async () => {
  const typed = `Otra Persona <OTRA@ejemplo.cl>, sin arroba\n${iris.email}; una@ejemplo.cl dos@ejemplo.cl\notra@ejemplo.cl`;
  const { email: emails, role } = v.parse(invitationForm, { email: typed, role: 'reader' });
  expect(emails).toEqual(['otra@ejemplo.cl', 'sin arroba', iris.email, 'una@ejemplo.cl', 'dos@ejemplo.cl']);
  await invite(db, dora, { organization, email: 'una@ejemplo.cl', role });
  const { invited, not } = await inviteMany(db, dora, { organization, emails, role });
  expect(invited.map(({ email }) => email)).toEqual(['otra@ejemplo.cl', 'dos@ejemplo.cl']);
  expect(not.map(({ email, why }) => [email, why.code])).toEqual([
    ['sin arroba', 'email-wrong'],
    [iris.email, 'already-member'],
    ['una@ejemplo.cl', 'already-invited'],
  ]);
  const issue = (email: string) => v.safeParse(invitationForm, { email, role: 'reader' }).issues?.[0]?.message;
  expect([issue(' , \n'), issue(Array.from({ length: 31 }, (_, at) => `a${at}@b.cl`).join('\n'))]).toEqual([
    'email-missing',
    'emails-too-many',
  ]);
  expect(await refusalOf(inviteMany(db, iris, { organization, emails: ['x@ejemplo.cl'], role }))).toBe('not-allowed');
});

test('inviting several is undone while the letters wait: nobody is written to, and they may be invited again', async () => {
  const to = { organization, role: 'reader' } as const;
  const emails = ['ida@ejemplo.cl', 'vuelta@ejemplo.cl', 'queda@ejemplo.cl'];
  const { invited } = await inviteMany(db, dora, { ...to, emails });
  const ids = invited.map(({ id }) => id);
  await db.updateTable('outbox').set({ sent_at: now() }).where('to_address', '=', 'queda@ejemplo.cl').execute();
  const undo = { organizationId: organization.id, ids };
  expect(await refusalOf(undoInvitations(db, iris, undo))).toBe('not-allowed');
  const { undone, not } = await undoInvitations(db, dora, undo);
  expect(undone).toEqual(emails.slice(0, 2));
  expect(not.map(({ email, why }) => [email, why.code])).toEqual([['queda@ejemplo.cl', 'invitation-left']]);
  expect(await mailsTo(db, 'ida@ejemplo.cl')).toEqual([]);
  const waiting = (await invitationsTo(db, dora, organization.id)).map(({ email }) => email);
  expect(waiting).toContain('queda@ejemplo.cl');
  expect(waiting).not.toContain('ida@ejemplo.cl');
  expect(await inviteMany(db, dora, { ...to, emails: ['ida@ejemplo.cl'] })).toMatchObject({ not: [] });
});

test('inviting one waits too: the list says until when, and it is undone from there; taken back, its letter never leaves', async () => {
  const to = { organization, role: 'reader' } as const;
  const emails = ['sola@ejemplo.cl'];
  await inviteMany(db, dora, { ...to, emails });
  const listed = async () => (await invitationsTo(db, dora, organization.id)).find(({ email }) => email === emails[0])!;
  const { id, leaves } = await listed();
  expect(leaves).toEqual(now().add({ minutes: undoMinutes }));
  expect((await undoInvitations(db, dora, { organizationId: organization.id, ids: [id] })).undone).toEqual(emails);
  expect(await mailsTo(db, 'sola@ejemplo.cl')).toEqual([]);
  await inviteMany(db, dora, { ...to, emails });
  await revokeInvitation(db, dora, { organizationId: organization.id, id: (await listed()).id });
  expect(await mailsTo(db, 'sola@ejemplo.cl')).toEqual([]);
  await inviteMany(db, dora, { ...to, emails });
  await db.updateTable('outbox').set({ sent_at: now() }).where('to_address', '=', 'sola@ejemplo.cl').execute();
  expect((await listed()).leaves).toBeNull();
});

describe('to the mesa', () => {
  test('an address is invited whether it has an account or not, and nothing tells which', async () => {
    const [known, unknown] = ['norma.nadie@ejemplo.cl', 'colega@ejemplo.cl'];
    for (const email of [known, unknown]) {
      expect(await refusalOf(invite(db, cast.sofia, toMesa(email)))).toBeNull();
      expect(await mailsTo(db, email)).toEqual(['people.invitation']);
      expect(await refusalOf(invite(db, cast.sofia, toMesa(email)))).toBe('already-invited');
    }
    const sent = (await invitationsToMesa(db, cast.sofia)).map(({ to, email }) => [email, to.role]);
    expect(sent.toSorted()).toEqual([
      [unknown, 'reviewer'],
      [known, 'reviewer'],
    ]);
    expect(await invitationsTo(db, cast.sofia, telar)).not.toContainEqual(expect.objectContaining({ email: unknown }));
  });

  test('whoever is invited takes up the role, once, and the history says so', async () => {
    const colega = { ...person('Colega'), email: 'colega@ejemplo.cl' };
    await enroll(db, colega);
    const token = await tokenOf(colega.email);
    expect(await refusalOf(acceptInvitation(db, iris, token))).toBe('invitation-for-another');
    const both = await Promise.all([1, 2].map(() => refusalOf(acceptInvitation(db, colega, token))));
    expect(both.toSorted()).toEqual(['invitation-accepted', null].toSorted());
    const staff = await staffMembers(db, cast.sofia);
    expect(staff.find(({ id }) => id === colega.id)?.roles.map(({ role }) => role)).toEqual(['reviewer']);
    const held = await db.selectFrom('mesa_role').select('granted_by').where('person_id', '=', colega.id).execute();
    expect(held).toEqual([{ granted_by: cast.sofia.id }]);
    expect(await refusalOf(invite(db, cast.sofia, toMesa(colega.email)))).toBe('already-member');
    const deeds = await db.selectFrom('journal').select('what').where('actor_id', '=', colega.id).execute();
    expect(deeds).toEqual([{ what: 'person.roleTakenUp' }]);
  });

  test('is for the secretariat alone, and an owner reaches none by its id', async () => {
    const [open] = await invitationsToMesa(db, cast.sofia);
    for (const actor of [null, cast.raul, dora, iris])
      expect(await refusalOf(invite(db, actor, toMesa('otra@ejemplo.cl'))), actor?.name).not.toBeNull();
    expect(await refusalOf(revokeInvitation(db, dora, { organizationId: telar, id: open!.id }))).toBe(
      'no-such-invitation',
    );
    expect(await refusalOf(remind(db, dora, { organizationId: telar, id: open!.id }))).toBe('no-such-invitation');
    expect(await refusalOf(revokeInvitation(db, dora, { organizationId: null, id: open!.id }))).toBe('not-allowed');
  });

  test('ends with the role of whoever invited', async () => {
    const jefa = person('Jefa', 'secretariat');
    await enroll(db, jefa);
    await invite(db, jefa, toMesa(iris.email, 'secretariat'));
    await invite(db, cast.sofia, toMesa('queda@ejemplo.cl', 'analyst'));
    const token = await tokenOf(iris.email);
    await revokeRole(db, cast.sofia, { personId: jefa.id, role: 'secretariat' });
    expect(await refusalOf(acceptInvitation(db, iris, token))).toBe('invitation-revoked');
    const left = (await invitationsToMesa(db, cast.sofia)).map(({ email }) => email);
    expect(left).toContain('queda@ejemplo.cl');
    expect(left).not.toContain(iris.email);
  });
});

describe('once more', () => {
  test('with its days from then, and both links open it; a second time it is not sent', async () => {
    const olvido = { ...person('Olvido'), email: 'olvido@ejemplo.cl' };
    await enroll(db, olvido);
    await invite(db, dora, { organization, email: olvido.email, role: 'reader' });
    const first = await tokenOf(olvido.email);
    const { id } = (await invitationByToken(db, first))!;
    at('2026-12-10T15:00:00Z');
    expect(await refusalOf(acceptInvitation(db, olvido, first))).toBe('invitation-expired');
    await remind(db, dora, { organizationId: telar, id });
    expect(await refusalOf(remind(db, dora, { organizationId: telar, id }))).toBe('reminded-already');
    const letter = await db
      .selectFrom('outbox')
      .selectAll()
      .where('to_address', '=', olvido.email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(letter.subject).toMatch(/^Recordatorio: Te invitaron a /);
    expect(letter.text_body).toMatch(/Ve también lo que no es público[^]*sirve hasta el 24 de diciembre de 2026/);
    const second = await tokenOf(olvido.email);
    expect(second).not.toBe(first);
    expect((await invitationByToken(db, second))?.id).toBe(id);
    await acceptInvitation(db, olvido, first);
    expect(await refusalOf(acceptInvitation(db, olvido, second))).toBe('invitation-accepted');
    expect(await refusalOf(remind(db, dora, { organizationId: telar, id }))).toBe('invitation-accepted');
  });
});

test('of one that is revoked no letter leaves that has not, neither its own nor its reminder', async () => {
  const email = 'ninguna@ejemplo.cl';
  const id = await sendInvited(db, dora, { organization, email, role: 'reader' });
  expect(await remind(db, dora, { organizationId: telar, id })).toBe(email);
  expect(await mailsTo(db, email)).toHaveLength(2);
  expect(await revokeInvitation(db, dora, { organizationId: telar, id })).toBe(email);
  expect(await mailsTo(db, email)).toEqual([]);
});

test('is opened when somebody goes on from its page, not when it is read', async () => {
  await invite(db, cast.sofia, toMesa('lee@ejemplo.cl'));
  const token = await tokenOf('lee@ejemplo.cl');
  expect((await invitationByToken(db, token))?.openedAt).toBeNull();
  await noteOpened(db, token);
  at('2026-11-22T16:00:00Z');
  await noteOpened(db, token);
  expect((await invitationByToken(db, token))?.openedAt?.toString()).toBe(storyTime);
  await noteOpened(db, 'no-es');
});

test.each([
  ['neither', { organization_id: null, mesa_role: null, organization_name: null, role: null }],
  ['both', { organization_id: rueca, mesa_role: 'analyst', organization_name: 'Rueca', role: 'owner' }],
  ['half of one', { organization_id: rueca, mesa_role: null, organization_name: 'Rueca', role: null }],
] as const)('the table takes none to %s of organisation and mesa', async (_, to) => {
  const one = db.updateTable('invitation').set(to).where('email', '=', 'lee@ejemplo.cl').execute();
  await expect(one).rejects.toThrow('check constraint');
});
