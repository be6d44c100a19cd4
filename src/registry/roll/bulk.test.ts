/** Acting on many: each in its own transaction, with its journal; what cannot be done is said before and left out. */
import { beforeEach, describe, expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { joinByLink } from '#people/invitation/share.server.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { newId } from '#platform/id.ts';
import { now } from '#platform/clock.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast } from '#platform/test/story.ts';
import { registrationById } from '../registration/queries.server.ts';
import { during, registering, type Registrant } from '../registration/test/registrant.stage.ts';
import { acceptChosen } from './accept.server.ts';
import { organizationsChosen, registrationsChosen } from './chosen-queries.server.ts';
import { assignChosen, noteChosen } from './entrust.server.ts';
import { inviteChosen, linkChosen, remindChosen, whyNotInviteTo } from './invite.server.ts';
import { listPage } from '#platform/list/page.server.ts';
import { organizationsForStaff, registrationsForStaff } from './queries.server.ts';

const stage = await registering();
const { db, at } = stage;
const { sofia, raul, ana, nadie } = cast;
await enroll(db, ana, nadie);
for (const [email, role] of [
  [sofia.email, 'secretariat'],
  [raul.email, 'reviewer'],
] as const)
  await addUser(db, { email, role });

async function sent(more: Record<string, string | string[]> = {}): Promise<Registrant & { folio: number }> {
  const one = await stage.begin(`${newId()}@puentes.example`);
  await stage.fill(one, more);
  return { ...one, folio: (await stage.send(one)).folio };
}
const asked = (action: string, ...folios: number[]) =>
  new URLSearchParams([['accion', action], ...folios.map((folio) => ['id', String(folio)])]);
const plan = (who: typeof raul, action: string, ...folios: number[]) =>
  registrationsChosen(db, who, asked(action, ...folios));
const seen = async ({ id, folio }: { id: string; folio: number }) => ({
  folio,
  version: (await registrationById(db, id))!.version,
});
const deeds = async (id: string) =>
  (await historyOf(db, ['registration', id])).map(({ what, actorName }) => [what, actorName]);

beforeEach(() => at(during));

describe('accepting many', () => {
  test('says beforehand which, and why the others are left out; then accepts those', async () => {
    const norte = await sent({ name: 'Red Norte Grande', knownAs: '', rut: '', comuna: '01101', region: '01' });
    const sur = await sent({ name: 'Cuidadoras Australes', knownAs: '', rut: '' });
    const twin = await sent({ name: 'Fundación Puentes del Sur' });
    const same = await sent({ name: 'Fundación Puentes del Sur', rut: '' });
    await acceptChosen(db, raul, { chosen: [await seen(twin)] });
    const { planned, act } = await plan(raul, 'accept', norte.folio, sur.folio, twin.folio, same.folio);
    expect(act).toBe('accept');
    expect(planned.map(({ label, whyNot }) => [label, whyNot])).toEqual([
      ['Red Norte Grande', null],
      ['Cuidadoras Australes', null],
      ['Fundación Puentes del Sur', 'not-awaiting-review'],
      ['Fundación Puentes del Sur', 'looks-like-another'],
    ]);
    const chosen = [await seen(norte), await seen(same), await seen(sur)];
    expect(await acceptChosen(db, raul, { chosen })).toEqual({
      done: 2,
      left: [{ label: `Folio ${same.folio}`, whyNot: 'looks-like-another' }],
    });
    expect((await deeds(norte.id))[0]).toEqual(['registration.accepted', 'Raúl Revisor']);
    const names = await db.selectFrom('organization').select('name').orderBy('name').execute();
    expect(names.map(({ name }) => name)).toEqual([
      'Cuidadoras Australes',
      'Fundación Puentes del Sur',
      'Red Norte Grande',
    ]);
  });

  test('what somebody changed meanwhile, one’s own, and what is not there are left out; the rest is done', async () => {
    const [one, other] = [await sent({ name: 'Red Uno', rut: '' }), await sent({ name: 'Trama Dos', rut: '' })];
    const mine = await sent({ name: 'Hilo Propio', rut: '' });
    await db.updateTable('registration').set({ email: raul.email }).where('id', '=', mine.id).execute();
    const old = { ...(await seen(one)), version: 0 };
    const { done, left } = await acceptChosen(db, raul, {
      chosen: [old, await seen(mine), { folio: 999_999, version: 1 }, await seen(other)],
    });
    expect(done).toBe(1);
    expect(left.map(({ whyNot }) => whyNot)).toEqual(['changed-meanwhile', 'own-organization', 'no-such-registration']);
  });

  test('all of a list are chosen by its filters, not by their ids', async () => {
    await sent({ name: 'Red Uno', rut: '' });
    await sent({ name: 'Trama Dos', rut: '', region: '16', comuna: '16101' });
    const params = new URLSearchParams('accion=accept&todas=1&region=16');
    expect((await registrationsChosen(db, raul, params)).planned.map(({ label }) => label)).toEqual(['Trama Dos']);
  });
});

describe('among the team', () => {
  test('a colleague who may review takes care of them, and the list can be asked for theirs', async () => {
    const one = await sent({ name: 'Red Uno', rut: '' });
    const { colleagues } = await plan(raul, 'assign', one.folio);
    expect(colleagues.map(({ name }) => name)).toEqual(['Raúl Revisor', 'Sofía Secretaria']);
    const chosen = [await seen(one)];
    expect(await assignChosen(db, raul, { chosen, personId: sofia.id })).toEqual({ done: 1, left: [] });
    await assignChosen(db, sofia, { chosen, personId: raul.id });
    const queue = await registrationsForStaff(db, sofia);
    const { rows } = await listPage(db, queue, new URLSearchParams({ acargo: 'Raúl Revisor' }), 'es');
    expect(rows.map(({ cells }) => cells.at(-1)!.text)).toEqual(['Raúl Revisor']);
    expect((await deeds(one.id)).slice(0, 2)).toEqual([
      ['registration.assigned', 'Sofía Secretaria'],
      ['registration.assigned', 'Raúl Revisor'],
    ]);
    const stranger = assignChosen(db, raul, { chosen, personId: ana.id });
    await expect(stranger).rejects.toMatchObject({ code: 'no-such-colleague' });
  });

  test('a note is kept on each, and the journal says that there is one, not what it says', async () => {
    const [one, other] = [await sent({ name: 'Red Uno', rut: '' }), await sent({ name: 'Trama Dos', rut: '' })];
    await noteChosen(db, raul, { chosen: [await seen(one), await seen(other)], text: 'Llamé: vuelven el lunes.' });
    const notes = await db.selectFrom('registration_note').select(['registration_id', 'text']).execute();
    expect(new Set(notes.map(({ registration_id }) => registration_id))).toEqual(new Set([one.id, other.id]));
    expect(JSON.stringify(await historyOf(db, ['registration', one.id]))).not.toContain('lunes');
  });

  test('none of it is for others', async () => {
    for (const actor of [null, nadie, ana]) {
      await expect(acceptChosen(db, actor, { chosen: [] })).rejects.toThrow();
      await expect(assignChosen(db, actor, { chosen: [], personId: raul.id })).rejects.toThrow();
      await expect(noteChosen(db, actor, { chosen: [], text: 'x' })).rejects.toThrow();
    }
  });
});

describe('inviting to represent', () => {
  async function organization(name: string, address: string | null, contact = ''): Promise<string> {
    const id = newId();
    await db
      .insertInto('organization')
      .values({ id, slug: id, name, sector: 'public', public_email: address })
      .execute();
    await db
      .insertInto('organization_contact')
      .values({ organization_id: id, name: '', position: '', email: contact, phone: '' })
      .execute();
    return id;
  }
  const ids = (...all: string[]) => new URLSearchParams([['vista', 'todas'], ...all.map((id) => ['id', id])]);

  test('each is written to at the address of its person in charge, or else its public one; once', async () => {
    const [one, other, mute] = [
      await organization('Una', 'hola@una.cl', 'Ines@una.cl'),
      await organization('Otra', 'hola@otra.cl'),
      await organization('Muda', null),
    ];
    const { planned } = await organizationsChosen(db, sofia, ids(one, other, mute));
    expect(planned.map(({ label, small, whyNot }) => [label, small, whyNot])).toEqual([
      ['Muda', undefined, 'no-address-known'],
      ['Otra', 'hola@otra.cl', null],
      ['Una', 'ines@una.cl', null],
    ]);
    const chosen = [one, other, mute];
    expect(await inviteChosen(db, sofia, { chosen })).toEqual({
      done: 2,
      left: [{ label: 'Muda', whyNot: 'no-address-known' }],
    });
    const again = await inviteChosen(db, sofia, { chosen: [one] });
    expect(again.left).toEqual([{ label: 'Una', whyNot: 'invited-lately' }]);
    const letters = await db.selectFrom('outbox').select(['to_address', 'kind']).orderBy('to_address').execute();
    expect(letters).toEqual([
      { to_address: 'hola@otra.cl', kind: 'people.invitation' },
      { to_address: 'ines@una.cl', kind: 'people.invitation' },
    ]);
  });

  test('who does not answer while the invitation holds may be asked again; a reviewer may not ask', async () => {
    const one = await organization('Una', 'hola@una.cl');
    await inviteChosen(db, sofia, { chosen: [one] });
    at('2026-11-25T15:00:00Z');
    expect(await inviteChosen(db, sofia, { chosen: [one] })).toEqual({ done: 1, left: [] });
    for (const actor of [null, nadie, raul]) await expect(inviteChosen(db, actor, { chosen: [one] })).rejects.toThrow();
  });

  test('who was invited and does not answer is reminded once, two who press at once too, and it says so in the list', async () => {
    const [one, never] = [await organization('Una', 'hola@una.cl'), await organization('Nunca', 'hola@nunca.cl')];
    await inviteChosen(db, sofia, { chosen: [one] });
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
    const both = await Promise.all([1, 2].map(() => remindChosen(db, sofia, { chosen: [one, never] })));
    expect(both.map(({ done }) => done).toSorted()).toEqual([0, 1]);
    const letters = await db.selectFrom('outbox').select('kind').where('to_address', '=', 'hola@una.cl').execute();
    expect(letters).toHaveLength(2);
    const all = new URLSearchParams('vista=todas&q=Una');
    const { rows } = await listPage(db, await organizationsForStaff(db, sofia), all, 'es');
    expect(JSON.stringify(rows)).toContain('aún no la abre · recordada el 10 de noviembre de 2026');
    for (const actor of [null, nadie, raul]) await expect(remindChosen(db, actor, { chosen: [one] })).rejects.toThrow();
  });

  test('a link to share is made for each that nobody represents, also without an address, and the list says so', async () => {
    const [one, mute, out] = [await organization('Una', 'hola@una.cl'), await organization('Muda', null), newId()];
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
    const free = { id: '', name: '', state: 'active', owners: 0, invitedAt: null, remindedAt: null, address: 'a@b.cl' };
    expect(whyNotInviteTo(free, now())).toBeNull();
    expect(whyNotInviteTo({ ...free, state: 'retired' }, now())).toBe('organization-not-active');
    expect(whyNotInviteTo({ ...free, owners: 1 }, now())).toBe('represented-already');
    expect(whyNotInviteTo({ ...free, address: null }, now())).toBe('no-address-known');
    expect(whyNotInviteTo({ ...free, invitedAt: now() }, now())).toBe('invited-lately');
    expect(whyNotInviteTo({ ...free, invitedAt: now().subtract({ hours: 24 * 15 }) }, now())).toBeNull();
  });
});
