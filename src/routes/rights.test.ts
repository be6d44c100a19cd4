/** To whom each right is given, held against what each module wrote by hand in its rights.test-rows.ts. */
import { expect, test } from 'vitest';
import type { Actor, MesaRole, OrganizationRole } from '#platform/actor.ts';
import type { Right } from '#platform/right.ts';
import type { RightsGiven } from '#platform/test/rights-rows.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { rights as registry } from '#registry/rights.ts';
import { rights as site } from '#site/rights.ts';
import { house } from '../house.ts';

/** What each letter stands for: RightsGiven. */
const columns = 'npmreoavs';

const modules = import.meta.glob<{ given: RightsGiven }>('../*/rights.test-rows.ts', { eager: true });
const rows = Object.values(modules).flatMap(({ given }) => Object.entries(given));
const expected = new Map(rows);

const organization = 'aaaaaaaa-0000-7000-8000-000000000001';
const elsewhere = 'aaaaaaaa-0000-7000-8000-000000000002';
const me = 'bbbbbbbb-0000-7000-8000-000000000001';
const somebodyElse = 'bbbbbbbb-0000-7000-8000-000000000002';

const actor = (roles: { mesa?: MesaRole; of?: OrganizationRole; secondFactor?: boolean } = {}): Actor => ({
  id: me,
  name: 'Rosa',
  email: 'rosa@example.org',
  mesaRoles: roles.mesa ? [roles.mesa] : [],
  memberships: roles.of ? [{ organizationId: organization, role: roles.of }] : [],
  secondFactor: roles.secondFactor ?? true,
});

const actors: Record<string, { actor: Actor | null; personId: string }> = {
  n: { actor: null, personId: me },
  p: { actor: actor(), personId: somebodyElse },
  m: { actor: actor(), personId: me },
  r: { actor: actor({ of: 'reader' }), personId: somebodyElse },
  e: { actor: actor({ of: 'editor' }), personId: somebodyElse },
  o: { actor: actor({ of: 'owner' }), personId: somebodyElse },
  a: { actor: actor({ mesa: 'analyst' }), personId: somebodyElse },
  v: { actor: actor({ mesa: 'reviewer' }), personId: somebodyElse },
  s: { actor: actor({ mesa: 'secretariat' }), personId: somebodyElse },
};

const rights: Right[] = house.flatMap(({ rights }) => Object.values(rights));

test('the matrix names every right there is, once, and no other', () => {
  expect(rows.map(([name]) => name).toSorted()).toEqual(rights.map(({ name }) => name).toSorted());
});

test.each(rights)('$name is given to exactly the roles of the matrix', (right) => {
  const given = [...columns].map((column) => {
    const { actor, personId } = actors[column]!;
    return may(actor, right, { organizationId: organization, personId }) ? column : '.';
  });
  expect(given.join('')).toBe(expected.get(right.name));
});

test.each(rights)('$name is not won by a role in another organisation', (right) => {
  for (const of of ['owner', 'editor', 'reader'] as const)
    expect(may(actor({ of }), right, { organizationId: elsewhere })).toBe(may(actor(), right));
});

test.each(rights)('$name is not won by a mesa role before the second factor', (right) => {
  for (const mesa of ['secretariat', 'reviewer', 'analyst'] as const)
    expect(may(actor({ mesa, secondFactor: false }), right)).toBe(may(actor(), right));
});

test('an act about nothing in particular is not won by any membership', () => {
  expect(may(actor({ of: 'owner' }), registry.edit)).toBe(false);
});

test('says why not', () => {
  expect(whyMayNot(null, site.edit)).toBe('sign-in-first');
  expect(whyMayNot(actor(), site.edit)).toBe('not-allowed');
  expect(whyMayNot(actor({ mesa: 'secretariat', secondFactor: false }), site.edit)).toBe('second-factor-first');
  expect(whyMayNot(actor({ mesa: 'analyst', secondFactor: false }), site.edit)).toBe('not-allowed');
  expect(whyMayNot(actor({ mesa: 'secretariat' }), site.edit)).toBeNull();
});
