/** Person links: reading changes nothing, a button uses them, and what ended opens nothing. */
import { describe, expect, test } from 'vitest';
import type { Thing } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { right } from '#platform/right.ts';
import { story, storyTime } from '#platform/test/story.ts';
import { refusalOf } from '../entering/test/browser.stage.ts';
import { may, whyMayNot } from '../rules.ts';
import { makePersonLink, revokePersonLinks, usePersonLink } from './for-others.server.ts';
import { bearerOfLink, maskedAddress, whyNotUseLink, type PersonLink } from './link.ts';
import { personLink } from './queries.server.ts';

const { db, at } = await story();
const commitment: Thing = ['commitment', newId()];
const report = { purpose: 'commitment.report', thing: commitment, address: 'Rosa@Org.example', days: 30 };
const inTurn = (token: string, purpose = report.purpose) =>
  db.transaction().execute((tx) => usePersonLink(tx, token, purpose));

test('a token is 256 bits, and the database does not hold it', async () => {
  const token = await makePersonLink(db, { ...report, lasting: true });
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const { rows } = await db
    .selectFrom('person_link')
    .selectAll()
    .execute()
    .then((rows) => ({ rows }));
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.address).toBe('rosa@org.example');
});

describe('a link for a single use', () => {
  test('is read as often as a scanner likes, and used once, also by two at once', async () => {
    const token = await makePersonLink(db, { ...report, lasting: false });
    for (let i = 0; i < 3; i++)
      expect(await personLink(db, token, report.purpose)).toMatchObject({ usedAt: null, thing: commitment });
    const both = await Promise.all([refusalOf(inTurn(token)), refusalOf(inTurn(token))]);
    expect(both.toSorted()).toEqual([null, 'link-used'].toSorted());
  });
});

describe('a lasting link', () => {
  test('acts until it is old', async () => {
    const token = await makePersonLink(db, { ...report, lasting: true });
    expect((await inTurn(token)).address).toBe('rosa@org.example');
    expect((await inTurn(token)).usedAt).toBeNull();
    at('2026-12-22T14:59:59Z');
    expect(await refusalOf(inTurn(token))).toBeNull();
    at('2026-12-22T15:00:00Z');
    expect(await refusalOf(inTurn(token))).toBe('link-old');
    at(storyTime);
  });

  test('opens nothing for another purpose, nor with another token', async () => {
    const token = await makePersonLink(db, { ...report, lasting: true });
    expect(await refusalOf(inTurn(token, 'ballot.cast'))).toBe('no-such-link');
    expect(await refusalOf(inTurn(`${token}x`))).toBe('no-such-link');
  });

  test('ends with its thing, or for one address alone', async () => {
    const hers = await makePersonLink(db, { ...report, lasting: true });
    const his = await makePersonLink(db, { ...report, address: 'otro@org.example', lasting: true });
    await revokePersonLinks(db, commitment, 'ROSA@org.example');
    expect([await refusalOf(inTurn(hers)), await refusalOf(inTurn(his))]).toEqual(['link-revoked', null]);
    await revokePersonLinks(db, commitment);
    expect(await refusalOf(inTurn(his))).toBe('link-revoked');
  });
});

test('whoever bears a link may do what it is for, about its thing, and is nobody else', () => {
  const bearer = bearerOfLink({ thing: commitment, purpose: report.purpose });
  const reporting = right('commitment.report', ['bearer of a link', 'secretariat']);
  const on = { thing: commitment, purpose: report.purpose };
  expect(may(bearer, reporting, on)).toBe(true);
  expect(may(bearer, reporting, { ...on, thing: ['commitment', newId()] })).toBe(false);
  expect(may(bearer, reporting, { ...on, purpose: 'ballot.cast' })).toBe(false);
  expect(whyMayNot(bearer, right('site.edit', ['secretariat', 'person']), on)).toBe('sign-in-first');
  expect(may(bearer, right('directory.read', ['anyone']))).toBe(true);
});

test.each([
  ['rosa@org.example', 'r•••@org.example'],
  ['r@org.example', 'r•••@org.example'],
  ['@raro', '•••@raro'],
])('%s is shown as %s', (address, shown) => expect(maskedAddress(address)).toBe(shown));

test('of several reasons, the one that the person can understand is told', () => {
  const [now, past] = [Temporal.Instant.from(storyTime), Temporal.Instant.from('2026-01-01T00:00:00Z')];
  const link: PersonLink = { ...report, lasting: false, expiresAt: past, usedAt: past, revokedAt: past };
  expect(whyNotUseLink(link, now)).toBe('link-revoked');
  expect(whyNotUseLink({ ...link, revokedAt: null }, now)).toBe('link-used');
  expect(whyNotUseLink({ ...link, revokedAt: null, usedAt: null }, now)).toBe('link-old');
});
