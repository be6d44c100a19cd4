/** Asking many organisations to be represented: an invitation by mail, its reminder, a link to share. */
import { beforeEach, expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { invite, revokeInvitation } from '#people/invitation/commands.server.ts';
import { invitationsTo } from '#people/invitation/queries.server.ts';
import { joinByLink } from '#people/invitation/share.server.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { newId } from '#platform/id.ts';
import { now } from '#platform/clock.ts';
import { plannedIn } from '../../routes/gestion/chosen.ts';
import { listPage } from '#platform/list/page.server.ts';
import type { Actor } from '#platform/actor.ts';
import { undoMinutes } from '#platform/undo.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person } from '#platform/test/story.ts';
import { invitationsHalfDone } from '../desk/half-done.server.ts';
import { during, registering } from '../registration/test/registrant.stage.ts';
import { organizationsChosen } from './chosen-queries.server.ts';
import { invitedChosen } from './invited-queries.server.ts';
import { inviteChosen, linkChosen, remindChosen, whyNotInviteTo, whyNotLinkTo } from './invite.server.ts';
import { organizationsForStaff } from './queries.server.ts';
import { organizationTies } from '#house.ts';
import { takeBackChosen } from './take-back.server.ts';
import { plantOrganization } from './test/organization.stage.ts';

const { db, at } = await registering();
const { sofia, raul, nadie } = cast;
await enroll(db, nadie);
for (const [email, role] of [
  [sofia.email, 'secretariat'],
  [raul.email, 'reviewer'],
] as const)
  await addUser(db, { email, role });

const leaves = Temporal.Instant.from(during).add({ minutes: undoMinutes });

beforeEach(() => at(during));

/** As its page showed each, with to whom it is written. */
async function shown(act: 'invite' | 'remind', ...all: string[]) {
  const params = ids(...all);
  params.set('accion', act);
  const { planned } = await organizationsChosen(db, sofia, params);
  return {
    chosen: all.map((id) => ({ id, to: planned.find(({ key }) => key.startsWith(id))?.small ?? 'nadie@nada.cl' })),
  };
}

const ids = (...all: string[]) => new URLSearchParams([['vista', 'todas'], ...all.map((id) => ['id', id])]);

test('each is written to at the address of its person in charge, or else its public one; once', async () => {
  const [one, other, mute] = [
    await plantOrganization(db, 'Una', 'hola@una.cl', 'Ines@una.cl'),
    await plantOrganization(db, 'Otra', 'hola@otra.cl'),
    await plantOrganization(db, 'Muda', null),
  ];
  const { planned } = await organizationsChosen(db, sofia, ids(one, other, mute));
  expect(planned.map(({ label, small, whyNot }) => [label, small, whyNot])).toEqual([
    ['Muda', undefined, 'no-address-known'],
    ['Otra', 'hola@otra.cl', null],
    ['Una', 'ines@una.cl', null],
  ]);
  const chosen = await shown('invite', one, other, mute);
  expect(await inviteChosen(db, sofia, chosen)).toMatchObject({
    done: 2,
    names: ['Otra, hola@otra.cl', 'Una, ines@una.cl'],
    left: [{ label: 'Muda, nadie@nada.cl', whyNot: 'no-address-known' }],
  });
  const again = await inviteChosen(db, sofia, await shown('invite', one));
  expect(again.left).toEqual([{ label: 'Una, ines@una.cl', whyNot: 'invited-lately' }]);
  const letters = await db.selectFrom('outbox').select(['to_address', 'kind']).orderBy('to_address').execute();
  expect(letters).toEqual([
    { to_address: 'hola@otra.cl', kind: 'people.invitation' },
    { to_address: 'ines@una.cl', kind: 'people.invitation' },
  ]);
});

test('who does not answer while the invitation holds may be asked again; a reviewer may not ask', async () => {
  const one = await plantOrganization(db, 'Una', 'hola@una.cl');
  await inviteChosen(db, sofia, await shown('invite', one));
  at('2026-11-25T15:00:00Z');
  expect(await inviteChosen(db, sofia, await shown('invite', one))).toMatchObject({ done: 1, left: [] });
  for (const actor of [null, nadie, raul])
    await expect(inviteChosen(db, actor, await shown('invite', one))).rejects.toThrow();
});

test('it is undone while the letters wait, and says of whom; once a letter left, that one is not', async () => {
  const [one, other] = [
    await plantOrganization(db, 'Una', 'hola@una.cl'),
    await plantOrganization(db, 'Otra', 'hola@otra.cl'),
  ];
  const chosen = await shown('invite', one, other);
  const { undo } = await inviteChosen(db, sofia, chosen);
  await db.updateTable('outbox').set({ sent_at: now() }).where('to_address', '=', 'hola@otra.cl').execute();
  const takingBack = { about: 'organization', act: 'invite', undo } as const;
  expect((await takeBackChosen(db, raul, takingBack, organizationTies)).done).toBe(0);
  expect(await takeBackChosen(db, sofia, takingBack, organizationTies)).toMatchObject({
    names: ['Una'],
    lettersStay: true,
    left: [{ label: 'Otra', whyNot: 'invitation-left', leaves: null }],
  });
  const letters = await db.selectFrom('outbox').select('to_address').execute();
  expect(letters).toEqual([{ to_address: 'hola@otra.cl' }]);
  expect(await inviteChosen(db, sofia, chosen)).toMatchObject({ done: 1, names: ['Una, hola@una.cl'] });
});

test('while the letters wait, the desk of whoever may invite says so and leads to undoing them, also after their page was left', async () => {
  const paula = person('Paula Secretaria', 'secretariat');
  await enroll(db, paula);
  const [one, other, third] = [
    await plantOrganization(db, 'Una', 'hola@una.cl'),
    await plantOrganization(db, 'Otra', 'hola@otra.cl'),
    await plantOrganization(db, 'Tercera', 'hola@tercera.cl'),
  ];
  await inviteChosen(db, sofia, await shown('invite', one, other));
  await inviteChosen(db, paula, await shown('invite', third));
  const halfDone = async (actor: Actor) =>
    (await invitationsHalfDone(db, actor, 'es')).map(({ title, about }) => [title, about]);
  const hers = [
    'Invitación a representar a 2 organizaciones',
    'Se puede deshacer hasta que salgan las cartas, a las 12:10 · Sofía Secretaria',
  ];
  expect(await halfDone(sofia)).toContainEqual(hers);
  expect(await halfDone(paula)).toHaveLength(2);
  expect(await halfDone(raul)).toEqual([]);
  const { planned } = await invitedChosen(db, paula, sofia.id);
  expect(planned.map(({ label, small }) => [label, small])).toEqual([
    ['Otra', 'hola@otra.cl'],
    ['Una', 'hola@una.cl'],
  ]);
  const undo = planned.map(({ key }) => key);
  expect(
    (await takeBackChosen(db, paula, { about: 'organization', act: 'invite', undo }, organizationTies)).names,
  ).toEqual(['Otra', 'Una']);
  expect((await invitedChosen(db, sofia, null)).planned).toEqual([]);
  expect(await halfDone(sofia)).toHaveLength(1);
  const deeds = (await historyOf(db, ['organization', one])).map(({ what }) => what);
  expect(deeds).toEqual(['invitation.undone', 'invitation.toRepresent']);
  at('2026-11-10T15:20:00Z');
  expect(await halfDone(paula)).toEqual([]);
});

test('who was invited and does not answer is reminded once, two who press at once too, and it says so in the list', async () => {
  const [one, never] = [
    await plantOrganization(db, 'Una', 'hola@una.cl'),
    await plantOrganization(db, 'Nunca', 'hola@nunca.cl'),
  ];
  await inviteChosen(db, sofia, await shown('invite', one));
  at(leaves.toString());
  const params = ids(one, never);
  params.set('accion', 'remind');
  const { act, planned } = await organizationsChosen(db, sofia, params);
  expect([act, planned.map(({ label, whyNot }) => [label, whyNot])]).toEqual([
    'remind',
    [
      ['Nunca', 'not-invited'],
      ['Una', null],
    ],
  ]);
  const chosen = await shown('remind', one, never);
  const both = await Promise.all([1, 2].map(() => remindChosen(db, sofia, chosen)));
  expect(both.map(({ done }) => done).toSorted()).toEqual([0, 1]);
  const letters = await db.selectFrom('outbox').select('kind').where('to_address', '=', 'hola@una.cl').execute();
  expect(letters).toHaveLength(2);
  const all = new URLSearchParams('vista=todas&q=Una');
  const { rows } = await listPage(db, await organizationsForStaff(db, sofia), all, 'es');
  expect(JSON.stringify(rows)).toContain('aún no la abre · recordada el 10 de noviembre de 2026');
  for (const actor of [null, nadie, raul]) await expect(remindChosen(db, actor, chosen)).rejects.toThrow();
});

test('a link to share is made for each that nobody represents, also without an address, and the list says so', async () => {
  const [one, mute, out] = [
    await plantOrganization(db, 'Una', 'hola@una.cl'),
    await plantOrganization(db, 'Muda', null),
    newId(),
  ];
  await db.insertInto('organization').values({ id: out, slug: out, name: 'Fuera', state: 'retired' }).execute();
  const params = ids(one, mute, out);
  params.set('accion', 'link');
  const { act, planned } = await organizationsChosen(db, sofia, params);
  expect([act, planned.map(({ label, small, whyNot }) => [label, small, whyNot])]).toEqual([
    'link',
    [
      ['Fuera', undefined, 'organization-not-active'],
      ['Muda', undefined, null],
      ['Una', undefined, null],
    ],
  ]);
  const { done, left, links } = await linkChosen(db, sofia, { chosen: [one, mute, out], locale: 'es' });
  expect([done, left]).toEqual([2, [{ label: 'Fuera', whyNot: 'organization-not-active' }]]);
  expect(links.map(({ organization: { name }, role, mostUses }) => [name, role, mostUses])).toEqual([
    ['Muda', 'owner', 1],
    ['Una', 'owner', 1],
  ]);
  expect(await db.selectFrom('outbox').select('kind').where('to_address', '=', 'hola@una.cl').execute()).toEqual([]);
  const all = new URLSearchParams('vista=todas&q=Muda');
  const { rows } = await listPage(db, await organizationsForStaff(db, sofia), all, 'es');
  expect(rows[0]!.cells[3]).toMatchObject({ text: 'Sin invitar', small: 'con un enlace para compartir' });
  await joinByLink(db, nadie, links[0]!.url.split('/').at(-1)!);
  const [again] = (await organizationsChosen(db, sofia, ids(mute))).planned;
  expect(again?.whyNot).toBe('represented-already');
  for (const actor of [null, raul])
    await expect(linkChosen(db, actor, { chosen: [one], locale: 'es' })).rejects.toThrow();
});

test('the rule, by what is known of each', () => {
  const free = {
    id: '',
    name: '',
    state: 'active',
    owners: 0,
    asked: 0,
    invitedAt: null,
    remindedAt: null,
    leaves: null,
    guest: null,
    address: 'a@b.cl',
  };
  expect(whyNotInviteTo(free, now())).toBeNull();
  expect(whyNotInviteTo({ ...free, state: 'retired' }, now())).toBe('organization-not-active');
  expect(whyNotInviteTo({ ...free, owners: 1 }, now())).toBe('represented-already');
  for (const whyNot of [whyNotInviteTo({ ...free, asked: 1 }, now()), whyNotLinkTo({ ...free, asked: 1 })])
    expect(whyNot).toBe('request-waits');
  expect(whyNotInviteTo({ ...free, address: null }, now())).toBe('no-address-known');
  expect(whyNotInviteTo({ ...free, invitedAt: now() }, now())).toBe('invited-lately');
  expect(whyNotInviteTo({ ...free, invitedAt: now().subtract({ hours: 24 * 15 }) }, now())).toBeNull();
});

test('a reminder goes to whom it shows: who was invited, whatever the organisation says since; to nobody where that changed', async () => {
  const one = await plantOrganization(db, 'Una', 'hola@una.cl', 'ines@una.cl');
  await inviteChosen(db, sofia, await shown('invite', one));
  await db
    .updateTable('organization_contact')
    .set({ email: 'otra@una.cl' })
    .where('organization_id', '=', one)
    .execute();
  at(leaves.toString());
  const first = await shown('remind', one);
  expect(first.chosen).toEqual([{ id: one, to: 'ines@una.cl' }]);
  const { id } = (await invitationsTo(db, sofia, one))[0]!;
  await revokeInvitation(db, sofia, { organizationId: one, id });
  await invite(db, sofia, { organization: { id: one, name: 'Una' }, email: 'nueva@una.cl', role: 'owner' });
  expect(await remindChosen(db, sofia, first)).toMatchObject({
    done: 0,
    left: [{ label: 'Una, ines@una.cl', whyNot: 'recipient-changed' }],
  });
  expect(await remindChosen(db, sofia, await shown('remind', one))).toMatchObject({ names: ['Una, nueva@una.cl'] });
  const reminders = db.selectFrom('outbox').select('to_address').where('subject', 'like', 'Recordatorio%');
  expect(await reminders.where('to_address', 'like', '%@una.cl').execute()).toEqual([{ to_address: 'nueva@una.cl' }]);
});

test('nobody is invited at an address that the organisation no longer gives', async () => {
  const one = await plantOrganization(db, 'Una', 'hola@una.cl');
  const chosen = await shown('invite', one);
  await db.updateTable('organization').set({ public_email: 'nueva@una.cl' }).where('id', '=', one).execute();
  expect((await inviteChosen(db, sofia, chosen)).left).toEqual([
    { label: 'Una, hola@una.cl', whyNot: 'recipient-changed' },
  ]);
});

test('one that somebody represents meanwhile is still undone from the desk, and its letter never leaves', async () => {
  const [one, other] = [
    await plantOrganization(db, 'Una', 'hola@una.cl'),
    await plantOrganization(db, 'Otra', 'hola@otra.cl'),
  ];
  await inviteChosen(db, sofia, await shown('invite', one, other));
  const dora = person('Dora Dueña', { in: one, as: 'owner' });
  await enroll(db, dora);
  const { planned } = await invitedChosen(db, sofia, null);
  expect(planned.map(({ label }) => label)).toEqual(['Otra', 'Una']);
  const undo = planned.map(({ key }) => key);
  const undone = await takeBackChosen(db, sofia, { about: 'organization', act: 'invite', undo }, organizationTies);
  expect(undone).toMatchObject({ names: ['Otra', 'Una'], left: [] });
  const letters = db.selectFrom('outbox').select('id').where('kind', '=', 'people.invitation');
  expect(await letters.where('to_address', 'in', ['hola@una.cl', 'hola@otra.cl']).execute()).toEqual([]);
});

test('one that was reminded has had a letter, and is not undone', async () => {
  const one = await plantOrganization(db, 'Una', 'hola@una.cl');
  const { undo } = await inviteChosen(db, sofia, await shown('invite', one));
  at(leaves.toString());
  await remindChosen(db, sofia, await shown('remind', one));
  const undone = await takeBackChosen(db, sofia, { about: 'organization', act: 'invite', undo }, organizationTies);
  expect(undone).toMatchObject({ names: [], left: [{ label: 'Una', whyNot: 'invitation-left' }] });
});

test('an invitation whose letter waits is not reminded of, and it is said when that leaves; it is still undone', async () => {
  const one = await plantOrganization(db, 'Una', 'hola@una.cl');
  const { undo } = await inviteChosen(db, sofia, await shown('invite', one));
  const params = ids(one);
  params.set('accion', 'remind');
  const [planned] = (await organizationsChosen(db, sofia, params)).planned;
  expect(planned).toMatchObject({ whyNot: 'invitation-waits', leaves });
  expect(plannedIn('es', [planned!])[0]!.whyNot).toMatch(/todavía no sale.*Su carta sale a las 12:10/);
  expect((await remindChosen(db, sofia, await shown('remind', one))).left).toEqual([
    { label: 'Una, hola@una.cl', whyNot: 'invitation-waits', leaves },
  ]);
  const undone = await takeBackChosen(db, sofia, { about: 'organization', act: 'invite', undo }, organizationTies);
  expect(undone.names).toEqual(['Una']);
});
