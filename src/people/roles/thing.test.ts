/** A role for one thing: given until an instant, in force for that thing alone, gone the moment it ends. */
import { describe, expect, test } from 'vitest';
import type { Thing } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { right } from '#platform/right.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { enterByLink, signInLink } from '../entering/sign-in.server.ts';
import { Browser, enroll, refusalOf } from '../entering/test/browser.stage.ts';
import { may } from '../rules.ts';
import { whyNotGiveThingRole } from './thing.ts';
import { endThingRoles, endThingRolesOf, giveThingRole, thingRolesHeld } from './for-others.server.ts';

const { db, at } = await story();
const rosa = person('Rosa Escriba');
await enroll(db, cast.sofia, rosa);
const room: Thing = ['room', newId()];
const other: Thing = ['room', newId()];
const until = Temporal.Instant.from('2026-12-01T03:00:00Z');
const write = right('room.write', ['scribe', 'secretariat']);
const browser = new Browser();
const link = new URL((await signInLink(db, rosa.email))!);
browser.take(await enterByLink(db, browser.visit(), link.searchParams.get('codigo') ?? ''));
const actor = () => browser.actor(db);

test('rosa may nothing before', async () => {
  expect(may(await actor(), write, { thing: room })).toBe(false);
});

describe('a scribe of one room', () => {
  test('writes in that room, and in no other', async () => {
    await giveThingRole(db, cast.sofia, room, { personId: rosa.id, role: 'scribe', until });
    expect(may(await actor(), write, { thing: room })).toBe(true);
    expect(may(await actor(), write, { thing: other })).toBe(false);
    expect(may(await actor(), write)).toBe(false);
    expect(await thingRolesHeld(db, room)).toMatchObject([{ name: rosa.name, role: 'scribe', until }]);
  });

  test('is not made one twice', async () => {
    const again = giveThingRole(db, cast.sofia, room, { personId: rosa.id, role: 'scribe', until });
    expect(await refusalOf(again)).toBe('role-already-held');
  });

  test('is none from the instant at which it ends, and may be made one again', async () => {
    at('2026-12-01T02:59:59Z');
    expect(may(await actor(), write, { thing: room })).toBe(true);
    at('2026-12-01T03:00:00Z');
    expect(may(await actor(), write, { thing: room })).toBe(false);
    expect(await thingRolesHeld(db, room)).toEqual([]);
    const later = until.add({ hours: 24 });
    await giveThingRole(db, cast.sofia, room, { personId: rosa.id, role: 'scribe', until: later });
    expect(may(await actor(), write, { thing: room })).toBe(true);
  });

  test('ends at once when it is taken, and the journal says of what', async () => {
    await endThingRoles(db, cast.sofia, room, { role: 'door' });
    expect(await thingRolesHeld(db, room)).toHaveLength(1);
    await endThingRoles(db, cast.sofia, room);
    expect(may(await actor(), write, { thing: room })).toBe(false);
    const deeds = await db
      .selectFrom('journal')
      .select('what')
      .where('subject_id', '=', rosa.id)
      .where('what', 'like', 'person.thingRole%')
      .orderBy('id')
      .execute();
    expect(deeds.map(({ what }) => what)).toEqual([
      'person.thingRoleGiven',
      'person.thingRoleGiven',
      'person.thingRoleEnded',
    ]);
  });
});

test('all of a person’s end when they close their account', async () => {
  const later = Temporal.Instant.from('2027-01-01T03:00:00Z');
  for (const thing of [room, other])
    await giveThingRole(db, cast.sofia, thing, { personId: rosa.id, role: 'door', until: later });
  await endThingRolesOf(db, rosa);
  expect([...(await thingRolesHeld(db, room)), ...(await thingRolesHeld(db, other))]).toEqual([]);
});

test('a role that would end before it begins is refused', () => {
  const now = Temporal.Instant.from(storyTime);
  expect(whyNotGiveThingRole([], { personId: rosa.id, role: 'door', until: now }, now)).toBe('until-past');
});
