/** Acting on many: each in its own transaction, with its journal; what cannot be done is said before and left out. */
import { beforeEach, describe, expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { keepUnsent } from '#people/unsent/commands.server.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast } from '#platform/test/story.ts';
import { undoMinutes } from '#platform/undo.ts';
import { registrationById } from '../registration/queries.server.ts';
import { during, registering, type Registrant } from '../registration/test/registrant.stage.ts';
import { acceptChosen } from './accept.server.ts';
import { organizationsChosen, registrationsChosen } from './chosen-queries.server.ts';
import { organizationTies } from '#house.ts';
import { takeBackChosen } from './take-back.server.ts';
import { assignChosen, noteChosen, tagChosen, untagChosen } from './team.server.ts';
import { teamOn } from './team-queries.server.ts';
import { isOfTeam, type About } from './team.ts';
import { listPage } from '#platform/list/page.server.ts';
import { organizationsForStaff, registrationsForStaff } from './queries.server.ts';
import { plantOrganization } from './test/organization.stage.ts';

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
    expect(await acceptChosen(db, raul, { chosen })).toMatchObject({
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

  test('one in which one half wrote what to correct waits on its page; what a colleague half wrote is theirs', async () => {
    const one = await sent({ name: 'Red Uno', rut: '' });
    const path = `/gestion/registro/${one.folio}`;
    const half = { path, form: 'changes', title: '', fields: { 'reason-comuna': ['¿Es Tomé?'], sameAs: [''] } };
    await keepUnsent(db, sofia, half);
    expect((await plan(raul, 'accept', one.folio)).planned).toMatchObject([{ whyNot: null }]);
    await keepUnsent(db, raul, half);
    expect((await plan(raul, 'accept', one.folio)).planned).toMatchObject([{ whyNot: 'written-unsent' }]);
    expect(await acceptChosen(db, raul, { chosen: [await seen(one)] })).toMatchObject({ done: 0 });
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

describe.each<About>(['registration', 'organization'])('among the team, of each %s', (about) => {
  /** Two of them: what each is chosen by, its id, and the list that shows it. */
  async function two() {
    const names = ['Red Uno', 'Trama Dos'];
    if (about === 'organization') {
      const ids = [await plantOrganization(db, names[0]!), await plantOrganization(db, names[1]!)];
      return { chosen: ids, ids, open: organizationsForStaff };
    }
    const both = [await sent({ name: names[0]!, rut: '' }), await sent({ name: names[1]!, rut: '' })];
    return {
      chosen: both.map(({ folio }) => String(folio)),
      ids: both.map(({ id }) => id),
      open: registrationsForStaff,
    };
  }
  type Two = Awaited<ReturnType<typeof two>>;
  const list = async ({ open }: Two, query: string, who = sofia) =>
    listPage(db, (await open(db, who)) as never, new URLSearchParams(query), 'es');
  const on = (id: string) => teamOn(db, sofia, { about, id });
  const told = async (id: string) => (await historyOf(db, [about, id])).map(({ what }) => what);

  test('a colleague who may review takes care of them: the list has theirs, and each has what is their own', async () => {
    const both = await two();
    const { chosen, ids } = both;
    expect(await assignChosen(db, raul, { about, chosen, personId: sofia.id })).toMatchObject({ done: 2, left: [] });
    await assignChosen(db, sofia, { about, chosen: [chosen[0]!], personId: raul.id });
    const his = await list(both, `vista=todas&acargo=${raul.id}`);
    expect(his.rows.map(({ cells }) => cells.at(-1)!.text)).toEqual(['Raúl Revisor']);
    expect(his.chips.map(({ label }) => label)).toEqual(['A cargo: Raúl Revisor']);
    const { whose, views } = await list(both, '', raul);
    expect(whose.map(({ key, count, here }) => [key, count, here])).toEqual([
      ['mine', 1, false],
      ['team', views[0]!.count, true],
    ]);
    const mine = await list(both, whose[0]!.to.split('?')[1]!, raul);
    expect([mine.total, mine.whose[0]!.here, mine.whose[1]!.to]).toEqual([1, true, mine.path]);
    for (const { to, count, label } of mine.views)
      expect((await list(both, to.split('?')[1]!, raul)).total, label).toBe(count);
    expect((await told(ids[0]!)).filter((what) => what.endsWith('assigned'))).toHaveLength(2);
    const stranger = assignChosen(db, raul, { about, chosen, personId: ana.id });
    await expect(stranger).rejects.toMatchObject({ code: 'no-such-colleague' });
  });

  test('who had it has it again once it is undone, unless somebody else was given it since', async () => {
    const { chosen, ids } = await two();
    await assignChosen(db, raul, { about, chosen: [chosen[0]!], personId: sofia.id });
    const { undo } = await assignChosen(db, raul, { about, chosen, personId: raul.id });
    await assignChosen(db, raul, { about, chosen: [chosen[1]!], personId: sofia.id });
    const undone = await takeBackChosen(db, raul, { about, act: 'assign', undo }, organizationTies);
    expect([undone.done, undone.left.map(({ whyNot }) => whyNot)]).toEqual([1, ['changed-meanwhile']]);
    expect((await on(ids[0]!)).assignee).toBe('Sofía Secretaria');
    await assignChosen(db, raul, { about, chosen, personId: 'nobody' });
    expect((await on(ids[0]!)).assignee).toBeNull();
    expect((await told(ids[0]!))[0]).toBe(`${about}.unassigned`);
  });

  test('a note is kept on each, the journal does not say what; its writer alone takes it back', async () => {
    const { chosen, ids } = await two();
    const { undo } = await noteChosen(db, raul, { about, chosen, text: 'Llamé: vuelven el lunes.' });
    for (const id of ids)
      expect((await on(id)).notes).toMatchObject([{ text: 'Llamé: vuelven el lunes.', by: 'Raúl Revisor' }]);
    expect(JSON.stringify(await historyOf(db, [about, ids[0]!]))).not.toContain('lunes');
    expect(await takeBackChosen(db, sofia, { about, act: 'note', undo }, organizationTies)).toMatchObject({ done: 0 });
    expect(await takeBackChosen(db, raul, { about, act: 'note', undo }, organizationTies)).toMatchObject({
      done: 2,
      left: [],
    });
    expect((await on(ids[0]!)).notes).toEqual([]);
  });

  test('a tag is a filter of the list; undoing takes it off those alone that had it not', async () => {
    const both = await two();
    const { chosen, ids } = both;
    await tagChosen(db, raul, { about, chosen: [chosen[0]!], tag: 'Biobío, para Paula' });
    const { done, undo } = await tagChosen(db, raul, { about, chosen, tag: 'Biobío, para Paula' });
    expect([done, undo.length]).toEqual([2, 1]);
    const tagged = await list(both, 'etiqueta=Biobío, para Paula');
    expect([tagged.total, tagged.facets.at(-1)!.options[0]!.count]).toEqual([2, 2]);
    await takeBackChosen(db, raul, { about, act: 'tag', undo }, organizationTies);
    expect([(await on(ids[0]!)).tags, (await on(ids[1]!)).tags]).toEqual([['Biobío, para Paula'], []]);
    const off = await untagChosen(db, raul, { about, chosen, tag: 'Biobío, para Paula' });
    expect(off.undo).toHaveLength(1);
    await takeBackChosen(db, raul, { about, act: 'untag', undo: off.undo }, organizationTies);
    expect((await on(ids[0]!)).tags).toEqual(['Biobío, para Paula']);
  });

  test('none of it is for others, and what the team says is no part of an organisation’s own history', async () => {
    for (const actor of [null, nadie, ana]) {
      const given = { about, chosen: [] };
      await expect(assignChosen(db, actor, { ...given, personId: raul.id })).rejects.toThrow();
      await expect(noteChosen(db, actor, { ...given, text: 'x' })).rejects.toThrow();
      await expect(tagChosen(db, actor, { ...given, tag: 'x' })).rejects.toThrow();
      await expect(takeBackChosen(db, actor, { about, act: 'note', undo: [] }, organizationTies)).rejects.toThrow();
    }
    const { chosen, ids } = await two();
    await noteChosen(db, raul, { about, chosen, text: 'x' });
    const own = (await told(ids[0]!)).filter((what) => !isOfTeam(what));
    expect(own).not.toContain('organization.noted');
  });
});

test('many accepted at once are undone at once, while their letters wait', async () => {
  const one = await sent({ name: 'Red Uno', rut: '' });
  const { undo } = await acceptChosen(db, raul, { chosen: [await seen(one)] });
  expect(
    await takeBackChosen(db, raul, { about: 'registration', act: 'accept', undo }, organizationTies),
  ).toMatchObject({ done: 1 });
  expect((await registrationById(db, one.id))!.state).toBe('submitted');
  const again = await takeBackChosen(db, raul, { about: 'registration', act: 'accept', undo }, organizationTies);
  expect([again.done, again.left[0]!.label]).toEqual([0, `Folio ${one.folio}`]);
});

test('one that its new people edited meanwhile is not undone: it says why, and when its letter leaves', async () => {
  const [one, other] = [
    await sent({ name: 'Hebra Viva', knownAs: '', rut: '' }),
    await sent({ name: 'Molino Azul', knownAs: '', rut: '' }),
  ];
  const { undo } = await acceptChosen(db, raul, { chosen: [await seen(one), await seen(other)] });
  const { organizationId } = (await registrationById(db, one.id))!;
  await tagChosen(db, sofia, { about: 'organization', chosen: [organizationId!], tag: 'Vigilar' });
  const undone = await takeBackChosen(db, raul, { about: 'registration', act: 'accept', undo }, organizationTies);
  expect(undone).toMatchObject({ names: [`Folio ${other.folio}`], lettersStay: true });
  expect(undone.left).toEqual([
    { label: `Folio ${one.folio}`, whyNot: 'organization-worked-on', leaves: now().add({ minutes: undoMinutes }) },
  ]);
});

test('a reviewer, who may not invite, is offered the team’s own acts', async () => {
  const { acts } = await listPage(db, await organizationsForStaff(db, raul), new URLSearchParams(), 'es');
  expect(acts.map(({ key }) => key)).toEqual(['assign', 'note', 'tag', 'untag']);
  const one = await plantOrganization(db, 'Una');
  const { act, planned } = await organizationsChosen(db, raul, new URLSearchParams({ vista: 'todas', id: one }));
  expect([act, planned.map(({ label }) => label)]).toEqual(['assign', ['Una']]);
});
