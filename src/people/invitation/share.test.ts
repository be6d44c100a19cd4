/** The story of a link to share: made, joined by, used up, run out, taken back; and what nobody gets by it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { forgetPast } from '../data/forget.server.ts';
import { personTies } from '../data/ties.server.ts';
import { enroll, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';
import { leave, removeMember } from '../membership/commands.server.ts';
import { currentMembers, membersOf } from '../membership/queries.server.ts';
import { revokeRole } from '../roles/commands.server.ts';
import { peopleOf } from './page.server.ts';
import { invitationsTo } from './queries.server.ts';
import { joinByLink, revokeLink, shareLink } from './share.server.ts';
import { joinPage, sharedLinksTo } from './share-queries.server.ts';
import { whyNotJoin, whyNotShare } from './share-rules.ts';
import { stateOfLink, type SharedLink } from './shared-link.ts';
import { shareForm } from './schema.ts';
import * as v from 'valibot';

const { db, at } = await story();
const telar = { id: await organizationNamed(db, 'Fundación Telar'), name: 'Fundación Telar' };
const sola = { id: await organizationNamed(db, 'Junta Sola'), name: 'Junta Sola' };
const dora = person('Dora Dueña', { in: telar.id, as: 'owner' });
const elena = person('Elena Editora', { in: telar.id, as: 'editor' });
const [ana, beto, caro] = [person('Ana Teje'), person('Beto Teje'), person('Caro Teje')];
await enroll(db, cast.sofia, cast.raul, cast.nadie, dora, elena, ana, beto, caro);

beforeEach(async () => {
  at(storyTime);
  for (const table of ['invitation', 'invitation_link', 'journal'] as const) await db.deleteFrom(table).execute();
  await db.deleteFrom('membership').where('person_id', 'in', [ana.id, beto.id, caro.id]).execute();
});

const colleagues = { organization: telar, role: 'reader', days: 7, mostUses: 2, locale: 'es' } as const;
const ownership = { organization: sola, role: 'owner', days: 7, mostUses: 9, locale: 'es' } as const;
const make = async (asked: Parameters<typeof shareLink>[2] = colleagues, actor = dora) =>
  (await shareLink(db, actor, asked)).url.split('/').at(-1)!;
const join = (actor: typeof ana | null, token: string) => refusalOf(joinByLink(db, actor, token));
const roleOf = async ({ id }: typeof ana, organization = telar) =>
  (await currentMembers(db, organization.id)).find(({ personId }) => personId === id)?.role;
const theLink = async (organization = telar) => (await sharedLinksTo(db, cast.sofia, organization.id))[0]!;

describe('made by an owner', () => {
  test('it is answered once: of its secret only a digest is kept, nowhere the secret itself', async () => {
    const made = await shareLink(db, dora, { ...colleagues, locale: 'en' });
    const token = made.url.split('/').at(-1)!;
    expect(made.url).toMatch(/\/en\/sumarse\/[\w-]{32}$/);
    const kept = await db.selectFrom('invitation_link').selectAll().execute();
    expect(kept.map(({ token_hash }) => token_hash)).toEqual([tokenHash(token)]);
    for (const table of ['invitation_link', 'invitation', 'journal', 'outbox'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute()), table).not.toContain(token);
  });

  test('two join by it and no third; each is a member, is listed, and the history says so', async () => {
    const token = await make();
    expect(await joinPage(db, null, token)).toMatchObject({ organization: telar.name, role: 'reader', whyNot: null });
    expect([await join(ana, token), await join(beto, token)]).toEqual([null, null]);
    expect(await join(caro, token)).toBe('shared-link-used-up');
    expect([await roleOf(ana), await roleOf(beto), await roleOf(caro)]).toEqual(['reader', 'reader', undefined]);
    const link = await theLink();
    expect([link.uses, link.by, link.joined.map(({ name }) => name)]).toEqual([2, dora.name, [ana.name, beto.name]]);
    const deeds = await db.selectFrom('journal').select(['what', 'actor_id']).orderBy('id').execute();
    expect(deeds.map(({ what, actor_id }) => [what, actor_id])).toEqual([
      ['sharedLink.made', dora.id],
      ...[ana, beto].flatMap(({ id }) => [
        ['sharedLink.used', id],
        ['membership.began', id],
      ]),
    ]);
  });

  test('of many who press at once no more join than it was made for', async () => {
    const token = await make({ ...colleagues, mostUses: 1 });
    const outcomes = await Promise.all([ana, beto, caro].map((one) => join(one, token)));
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
    expect((await theLink()).uses).toBe(1);
  });

  test('whoever belongs already uses none of it, and keeps a greater role', async () => {
    const token = await make();
    expect(await join(elena, token)).toBe('joined-already');
    expect(await join(ana, token)).toBeNull();
    expect(await join(ana, token)).toBe('joined-already');
    expect((await theLink()).uses).toBe(1);
    expect(await joinPage(db, ana, token)).toMatchObject({ whyNot: 'joined-already' });
  });

  test('nothing is given to nobody, nor by an address that is no link', async () => {
    const token = await make();
    expect(await join(null, token)).toBe('sign-in-first');
    expect(await join(ana, `${token}x`)).toBe('no-such-shared-link');
    expect(await joinPage(db, ana, 'no-es')).toBeNull();
  });

  test('it runs out to the second', async () => {
    const token = await make();
    at('2026-11-29T15:00:00Z');
    expect(await join(ana, token)).toBe('shared-link-expired');
    at('2026-11-29T14:59:59Z');
    expect(await join(ana, token)).toBeNull();
  });

  test('taken back it lets nobody in, and those who came stay; it is once, and by its organisation alone', async () => {
    const token = await make();
    await join(ana, token);
    const { id } = await theLink();
    expect(await refusalOf(revokeLink(db, cast.sofia, { organizationId: sola.id, id }))).toBe('no-such-shared-link');
    await revokeLink(db, dora, { organizationId: telar.id, id });
    expect(await refusalOf(revokeLink(db, dora, { organizationId: telar.id, id }))).toBe('shared-link-revoked');
    expect(await join(beto, token)).toBe('shared-link-revoked');
    expect(await roleOf(ana)).toBe('reader');
  });

  test('who was taken out does not come back by it, but by a new one', async () => {
    const token = await make();
    await join(ana, token);
    at('2026-11-23T15:00:00Z');
    await removeMember(db, dora, { organizationId: telar.id, personId: ana.id });
    expect(await join(ana, token)).toBe('removed-since');
    at('2026-11-24T15:00:00Z');
    expect(await join(ana, await make())).toBeNull();
  });

  test('it ends with the place of whoever made it', async () => {
    const other = person('Otra Dueña', { in: telar.id, as: 'owner' });
    await enroll(db, other);
    const token = await make(colleagues, other);
    const kept = await make();
    await leave(db, other, telar.id);
    expect(await join(ana, token)).toBe('shared-link-revoked');
    expect(await join(ana, kept)).toBeNull();
  });

  test('those who join are not among the invitations that wait', async () => {
    await join(ana, await make());
    expect(await invitationsTo(db, dora, telar.id)).toEqual([]);
  });
});

describe('for whoever represents it', () => {
  test('the mesa alone makes one, where nobody does, and for one person', async () => {
    expect(await refusalOf(shareLink(db, dora, { ...colleagues, role: 'owner' }))).toBe('owner-link-by-mesa');
    expect(await refusalOf(shareLink(db, cast.sofia, { ...colleagues, role: 'owner' }))).toBe('owner-there');
    expect(await refusalOf(shareLink(db, cast.raul, ownership))).toBe('not-allowed');
    const [first, second] = [await make(ownership, cast.sofia), await make(ownership, cast.sofia)];
    expect(await join(ana, first)).toBeNull();
    expect(await roleOf(ana, sola)).toBe('owner');
    expect(await join(beto, first)).toBe('shared-link-used-up');
    expect(await join(beto, second)).toBe('owner-there');
    expect(await membersOf(db, cast.sofia, sola.id)).toHaveLength(1);
  });

  test('what may be shared is what the page offers', async () => {
    const offered = async (actor: typeof ana, one: typeof telar) =>
      (await peopleOf(db, actor, { ...one, slug: 'x' }))?.shareable;
    expect(await offered(dora, telar)).toEqual(['editor', 'reader']);
    expect(await offered(cast.sofia, telar)).toEqual(['editor', 'reader']);
    expect(await offered(cast.sofia, sola)).toEqual(['owner', 'editor', 'reader']);
  });

  test('those of a secretary end with her role', async () => {
    const jefa = person('Jefa', 'secretariat');
    await enroll(db, jefa);
    const token = await make(ownership, jefa);
    await revokeRole(db, cast.sofia, { personId: jefa.id, role: 'secretariat' });
    expect(await join(ana, token)).toBe('shared-link-revoked');
  });
});

test('a month after it ran out it is forgotten, with who came by it; they stay', async () => {
  await join(ana, await make());
  const forget = () => db.transaction().execute((tx) => forgetPast(tx, personTies));
  at(
    now()
      .add({ hours: 24 * 36 })
      .toString(),
  );
  await forget();
  expect(await sharedLinksTo(db, dora, telar.id)).toHaveLength(1);
  at(
    now()
      .add({ hours: 24 * 2 })
      .toString(),
  );
  await forget();
  expect(await db.selectFrom('invitation_link').select('id').execute()).toEqual([]);
  expect(await roleOf(ana)).toBe('reader');
});

test.each([
  ['more uses than were given', { uses: 3 }],
  ['two owners', { role: 'owner', most_uses: 2 }],
] as const)('the table takes no %s', async (_, set) => {
  await make();
  await expect(db.updateTable('invitation_link').set(set).execute()).rejects.toThrow('check constraint');
});

describe('rules', () => {
  const made = Temporal.Instant.from(storyTime);
  const link: SharedLink = {
    id: 'x',
    organization: telar,
    role: 'editor',
    madeAt: made,
    expiresAt: made.add({ hours: 24 }),
    mostUses: 2,
    uses: 0,
    revokedAt: null,
  };

  test('of several ends, the one that somebody chose is told', () => {
    const late = made.add({ hours: 24 });
    expect(stateOfLink({ ...link, uses: 2, revokedAt: made }, late)).toBe('revoked');
    expect(stateOfLink({ ...link, uses: 2 }, late)).toBe('used-up');
    expect([stateOfLink(link, late), stateOfLink(link, made)]).toEqual(['expired', 'open']);
  });

  test('a lesser role is raised by a link, an equal one is not; to be taken out before it was made bars nobody', () => {
    expect(whyNotJoin(link, { owners: 1, role: 'reader' }, made)).toBeNull();
    expect(whyNotJoin(link, { owners: 1, role: 'editor' }, made)).toBe('joined-already');
    expect(whyNotJoin(link, { owners: 1, removedAt: made.subtract({ seconds: 1 }) }, made)).toBeNull();
    expect(whyNotJoin(link, { owners: 1, removedAt: made }, made)).toBe('removed-since');
  });

  test('twenty that hold are enough', () => {
    const asked = { role: 'reader', mayGiveOwnership: false, owners: 1 } as const;
    expect([whyNotShare({ ...asked, open: 19 }), whyNotShare({ ...asked, open: 20 })]).toEqual([
      null,
      'too-many-links',
    ]);
  });

  test.each([
    ['1', true],
    ['50', true],
    [' 7 ', true],
    ['0', false],
    ['51', false],
    ['', false],
    ['-1', false],
    ['diez', false],
  ])('for «%s» people: %s', (linkUses, taken) => {
    expect(v.safeParse(shareForm, { linkRole: 'reader', linkDays: '7', linkUses }).success).toBe(taken);
  });

  test('days that nobody offers are the usual ones', () => {
    const { linkDays } = v.parse(shareForm, { linkRole: 'reader', linkDays: '3650', linkUses: '1' });
    expect(linkDays).toBe(7);
  });
});
