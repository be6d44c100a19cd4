/** The sample gives back the source's figures, and nothing in it could be taken for a real organisation. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { inSantiago } from '#platform/clock.ts';
import { formatPercent } from '#platform/format.ts';
import { registrationAnswers } from '#registry/organization/schema.ts';
import { samplePeople } from '#people/sample/queries.server.ts';
import { sampleProducts } from '#mesa/sample.server.ts';
import { sampleFile, samplePages } from '#platform/server/sample.ts';
import { sampleOrganizations, sampleRegistrations, type SampleOrganization } from '#registry/sample/read.server.ts';

const organizations = await sampleOrganizations();
const share = (answered: SampleOrganization[], holds: (o: SampleOrganization) => boolean) => {
  const count = answered.filter(holds).length;
  return [count, answered.length, formatPercent(count, answered.length)];
};

describe('the figures of the source', () => {
  test('72 organisations registered', () => expect(organizations).toHaveLength(72));
  test('88 % are private: everything but public', () => expect(share(organizations, (o) => o.sector !== 'public')).toEqual([63, 72, '88 %']));
  test('60 % sit in Centro-Sur, RM to Biobío', () =>
    expect(share(organizations, (o) => ['13', '06', '07', '16', '08'].includes(o.region ?? ''))).toEqual([43, 72, '60 %']));
  test('47 % work at regional level', () => expect(share(organizations, (o) => o.scope === 'regional')).toEqual([34, 72, '47 %']));
  test('80 % of those who answered hold linking events', () =>
    expect(share(organizations.filter((o) => o.holdsLinkingEvents !== null), (o) => o.holdsLinkingEvents === true)).toEqual([56, 70, '80 %']));
  test('96 % have made an alliance', () =>
    expect(share(organizations.filter((o) => o.hasAlliances !== null), (o) => o.hasAlliances === true)).toEqual([69, 72, '96 %']));
});

describe('the organisations', () => {
  test.each(organizations)('$name is a complete registration', ({ slug: _slug, registeredAt: _at, ...answers }) => {
    const reading = v.safeParse(registrationAnswers, answers);
    expect(reading.issues ?? []).toEqual([]);
    expect(answers.description?.length).toBeGreaterThanOrEqual(120);
  });

  test('are spread over the sixteen regions, every sector, scope and kind', () => {
    const distinct = (of: (o: SampleOrganization) => unknown) => new Set(organizations.flatMap((o) => of(o) as string)).size;
    expect([distinct((o) => o.region), distinct((o) => o.sector), distinct((o) => o.scope), distinct((o) => o.kinds)]).toEqual([16, 7, 6, 11]);
  });

  test('registered from the first day to the last of the window of September 2021', () => {
    const days = new Set(organizations.map((o) => inSantiago(Temporal.Instant.from(o.registeredAt)).toPlainDate().toString()));
    expect([days.size, [...days].sort().at(0), [...days].sort().at(-1)]).toEqual([22, '2021-09-01', '2021-09-22']);
  });

  test('have names, RUTs and addresses that nobody has', () => {
    expect(new Set(organizations.map((o) => o.name)).size).toBe(72);
    for (const { rut, website, publicEmail, contactEmail } of organizations) {
      if (rut) expect(rut).toMatch(/^44\d{6}-/); // no RUT has been given between 30 and 46 million
      for (const address of [website, publicEmail, contactEmail]) if (address) expect(address).toMatch(/\.example$/);
    }
  });

  test('name allies that are in the sample, or a neighbourhood group', () => {
    const names = new Set(organizations.map((o) => o.name));
    const outside = organizations.flatMap((o) => o.allies).filter((ally) => !names.has(ally));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.length).toBeLessThan(12);
    for (const o of organizations) expect(o.allies).not.toContain(o.name);
  });
});

test('the cast has somebody in each role, and somebody with none', async () => {
  const people = await samplePeople();
  const roles = people.flatMap((person) => [...person.mesaRoles, ...person.memberships.map(({ role }) => role)]);
  expect(new Set(roles)).toEqual(new Set(['secretariat', 'reviewer', 'analyst', 'owner', 'editor', 'reader']));
  expect(people.some((person) => person.mesaRoles.length + person.memberships.length === 0)).toBe(true);
  const slugs = new Set(organizations.map(({ slug }) => slug));
  for (const { organization } of people.flatMap((person) => person.memberships)) expect(slugs).toContain(organization);
});

test('there is a registration in every state that is not acceptance', async () => {
  const registrations = await sampleRegistrations();
  expect(new Set(registrations.map(({ state }) => state))).toEqual(new Set(['draft', 'submitted', 'changes_requested', 'resubmitted', 'rejected', 'withdrawn']));
  for (const { state, answers } of registrations) if (state !== 'draft') expect(v.safeParse(registrationAnswers, answers).issues ?? []).toEqual([]);
});

test('every page says where it comes from, and every product has its files', async () => {
  const pages = await samplePages();
  const kinds = Object.groupBy(pages, ({ head }) => head['kind']!);
  expect([kinds['axis']?.length, kinds['challenge']?.length, kinds['activity']?.length, kinds['learning']?.length]).toEqual([4, 3, 7, 3]);
  for (const { head, body } of pages) {
    expect(head['source']).toBeTruthy();
    expect(head['title']).toBeTruthy();
    expect(body.length).toBeGreaterThan(80);
  }
  for (const { files } of await sampleProducts()) for (const { file } of files) expect((await sampleFile(file)).length).toBeGreaterThan(200);
});
