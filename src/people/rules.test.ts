/** Who may do what, over every kind of actor there is: roles for one thing, bearers, and what no combination wins. */
import { describe, expect, test } from 'vitest';
import {
  bearings,
  mesaRoles,
  organizationRoles,
  thingRoles,
  type Actor,
  type Bearer,
  type Thing,
} from '#platform/actor.ts';
import { right, type Grantee } from '#platform/right.ts';
import { diceOf } from '#platform/test/dice.ts';
import { cast, person } from '#platform/test/story.ts';
import { may, whyMayNot, type On } from './rules.ts';

const room: Thing = ['room', '1'];
const rosa = person('Rosa');
const scribe: Actor = { ...rosa, thingRoles: [{ role: 'scribe', thing: room }] };
const write = right('room.write', ['scribe', 'secretariat']);

describe('a role for one thing', () => {
  test.each<[string, On, boolean]>([
    ['that thing', { thing: room }, true],
    ['another of its kind', { thing: ['room', '2'] }, false],
    ['another kind with the same id', { thing: ['meeting', '1'] }, false],
    ['nothing in particular', {}, false],
    ['its own person', { personId: rosa.id }, false],
    ['an organisation with the same id', { organizationId: '1' }, false],
  ])('opens %s: %j %s', (_, on, opens) => expect(may(scribe, write, on)).toBe(opens));

  test('is not another role for the same thing, and asks no second factor', () => {
    expect(may(scribe, right('room.open', ['door', 'keeper']), { thing: room })).toBe(false);
    expect(may({ ...scribe, secondFactor: false }, write, { thing: room })).toBe(true);
  });

  test('is not needed by a mesa role that has the right anywhere', () => {
    expect(may(cast.sofia, write, { thing: room })).toBe(true);
    expect(may(cast.raul, write, { thing: room })).toBe(false);
  });
});

describe('why not', () => {
  test.each<[string, Actor | Bearer | null, string | null]>([
    ['nobody signed in', null, 'sign-in-first'],
    ['the bearer of a card', { bears: 'card', thing: room, purpose: 'room.write' }, 'sign-in-first'],
    ['a person', rosa, 'not-allowed'],
    ['the secretariat before her second factor', { ...cast.sofia, secondFactor: false }, 'second-factor-first'],
    ['a reviewer before his', { ...cast.raul, secondFactor: false }, 'not-allowed'],
    [
      'the scribe of another room',
      { ...scribe, thingRoles: [{ role: 'scribe', thing: ['room', '2'] }] },
      'not-allowed',
    ],
    ['the scribe', scribe, null],
  ])('%s', (_, actor, why) => expect(whyMayNot(actor, write, { thing: room, purpose: 'room.write' })).toBe(why));
});

describe('over random actors, rights and things', () => {
  const random = diceOf(7);
  const { one, some } = random;
  const ids = ['1', '2'];
  const grantees: readonly Grantee[] = [
    'anyone',
    'person',
    'self',
    ...mesaRoles,
    ...organizationRoles,
    ...thingRoles,
    ...bearings.map((bearing) => `bearer of a ${bearing}` as const),
  ];
  const thing = (): Thing => [one(['room', 'call']), one(ids)];
  const actor = (): Actor => ({
    ...rosa,
    id: one(ids),
    mesaRoles: some(mesaRoles),
    memberships: some(organizationRoles).map((role) => ({ organizationId: one(ids), role })),
    thingRoles: some(thingRoles).map((role) => ({ role, thing: thing() })),
    secondFactor: random() < 0.5,
  });
  const bearer = (): Bearer => ({ bears: one(bearings), thing: thing(), purpose: one(['a', 'b']) });
  const on = (): On => ({ organizationId: one(ids), personId: one(ids), thing: thing(), purpose: one(['a', 'b']) });
  const cases = Array.from({ length: 600 }, () => ({
    who: one([actor(), bearer(), null]),
    asked: right('x', some(grantees)),
    on: on(),
  }));

  test('some may and some may not, so that the rest says something', () => {
    const allowed = cases.filter(({ who, asked, on }) => may(who, asked, on)).length;
    expect(allowed).toBeGreaterThan(150);
    expect(allowed).toBeLessThan(450);
  });

  test('there is a reason exactly when one may not', () => {
    for (const { who, asked, on } of cases) expect(whyMayNot(who, asked, on) === null).toBe(may(who, asked, on));
  });

  test('a right given to more people is never lost by anybody', () => {
    for (const { who, asked, on } of cases)
      if (may(who, asked, on)) expect(may(who, right('x', [...asked.to, one(grantees)]), on)).toBe(true);
  });

  test('whoever is told to pass the second factor may, once they have', () => {
    for (const { who, asked, on } of cases) {
      if (whyMayNot(who, asked, on) !== 'second-factor-first') continue;
      expect(may({ ...(who as Actor), secondFactor: true }, asked, on)).toBe(true);
    }
  });

  test('what opens a thing without account never wins what is given to people', () => {
    const forPeople = grantees.filter((grantee) => grantee !== 'anyone' && !grantee.startsWith('bearer'));
    for (const { who, on } of cases) if (who && 'bears' in who) expect(may(who, right('x', forPeople), on)).toBe(false);
  });

  test('about nothing in particular only what holds everywhere counts', () => {
    const somewhere: Grantee[] = ['self', ...organizationRoles, ...thingRoles];
    for (const { who } of cases) expect(may(who, right('x', somewhere))).toBe(false);
  });
});
