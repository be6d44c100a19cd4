/** The matrix of rights and roles, written out by hand beside what the modules say so that neither can drift alone. */
import { expect, test } from 'vitest';
import type { Actor, MesaRole, OrganizationRole } from '#platform/actor.ts';
import type { Right } from '#platform/right.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { rights as registry } from '#registry/rights.ts';
import { rights as site } from '#site/rights.ts';
import { house } from '../house.ts';

/**
 * One column per kind of actor: n nobody signed in, p any person, m the person it is about, then the organisation's
 * r reader, e editor, o owner, then the mesa's a analyst, v reviewer, s secretariat (with their second factor).
 */
const columns = 'npmreoavs';

const expected: Readonly<Record<string, string>> = {
  'account.edit': '..m......',
  'account.close': '..m......',
  'account.download': '..m......',
  'people.read': '........s',
  'people.grantRole': '........s',
  'people.revokeRole': '........s',
  'people.publishPrivacyText': '........s',
  'membership.read': '...reo..s',
  'membership.invite': '.....o..s',
  'membership.change': '.....o..s',
  'membership.remove': '.....o..s',
  'membership.handOver': '.....o...',
  'membership.leave': '...reo...',
  'organization.register': 'npmreoavs',
  'organization.edit': '....eo..s',
  'organization.confirm': '....eo..s',
  'organization.withdraw': '.....o..s',
  'organization.readPrivate': '...reo.vs',
  'organization.readHistory': '....eo.vs',
  'organization.review': '.......vs',
  'registry.openWindow': '........s',
  'registry.import': '........s',
  'registry.merge': '.......vs',
  'registry.readProfileDraft': '......avs',
  'export.public': 'npmreoavs',
  'export.private': '........s',
  'cycle.read': '......avs',
  'cycle.write': '........s',
  'axis.write': '........s',
  'product.read': '......avs',
  'product.write': '........s',
  'product.publish': '........s',
  'site.edit': '........s',
  'site.publish': '........s',
  'site.preview': '......avs',
  'data.analyse': '......a.s',
  'data.publish': '......a.s',
  'staff.enter': '......avs',
  'journal.read': '........s',
  'outbox.read': '........s',
  'file.upload': '.pmreoavs',
  'file.readPrivate': '.......vs',
};

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
  expect(rights.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(rights)('$name is given to exactly the roles of the matrix', (right) => {
  const given = [...columns].map((column) => {
    const { actor, personId } = actors[column]!;
    return may(actor, right, { organizationId: organization, personId }) ? column : '.';
  });
  expect(given.join('')).toBe(expected[right.name]);
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
