/** What is counted, how long one waits beyond it, and what a browser may bear. */
import { expect, test } from 'vitest';
import { Refusal } from '../../refusal.ts';
import { story, storyTime } from '../../test/story.ts';
import { sealed, unsealed } from '../secret/seal.ts';
import { anyBearerIn, bearerCookie, bearerIn, isKnown, knownBrowser } from './bearer.ts';
import { count, countOrWait, countTry, forgetTries } from './limit.ts';
import { countMail } from './mail.ts';
import { MustWait, secondsFor, ticketIn, waitCookie } from './wait.ts';

const { db, at } = await story();

const bearing = (...cookies: { name: string; value: string }[]) =>
  new Headers({ cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') });
const nobody = new Headers();
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('tries are counted together by processes, and begin anew when their minutes are over', async () => {
  expect(await count(db, ['second-factor', 'a'])).toEqual({ over: -5, seconds: 900 });
  for (let n = 0; n < 6; n++) await count(db, ['second-factor', 'a']);
  expect(await count(db, ['second-factor', 'A'])).toMatchObject({ over: 2 });
  expect(await thrown(countTry(db, 'second-factor', 'a'))).toMatchObject({
    code: 'too-many-tries',
    details: { minutes: 15 },
  });
  await forgetTries(db, 'second-factor', 'a');
  expect(await thrown(countTry(db, 'second-factor', 'a'))).toBeNull();
  at('2026-11-22T15:15:00Z');
  expect(await count(db, ['second-factor', 'a'])).toEqual({ over: -5, seconds: 900 });
  at(storyTime);
});

test('a wait doubles after each five tries beyond, and is five minutes at most', () => {
  expect([1, 5, 6, 10, 11, 16, 21, 26, 31, 1e9].map(secondsFor)).toEqual([10, 10, 20, 20, 40, 80, 160, 300, 300, 300]);
});

test('two limits of one act share a ticket', async () => {
  const both = [
    ['password-from', 'n'],
    ['password', 'pia', 'n'],
  ] as const;
  for (let n = 0; n < 10; n++) await countOrWait(db, nobody, ...both);
  const wait = await thrown(countOrWait(db, nobody, ...both));
  expect(wait).toBeInstanceOf(MustWait);
  expect((wait as Refusal).details).toEqual({ seconds: 10 });
  const headers = bearing(waitCookie((wait as MustWait).ticket));
  expect(await thrown(countOrWait(db, headers, ...both))).toBeInstanceOf(MustWait);
  at('2026-11-22T15:00:10Z');
  expect(await thrown(countOrWait(db, headers, both[1]))).toBeInstanceOf(MustWait);
  expect(await thrown(countOrWait(db, headers, ...both))).toBeNull();
  expect(await thrown(countOrWait(db, headers, ...both))).toBeInstanceOf(MustWait);
  at('2026-11-22T16:01:00Z');
  expect(ticketIn(headers, 'x')).toBeNull();
  at(storyTime);
});

test('mails to one address: five an hour from a network, then one waits; twelve in all, then one each five minutes', async () => {
  const ask = (network: string) =>
    countMail(db, { headers: nobody, address: network }, 'mail-link', 'gladys@ejemplo.cl');
  for (let n = 0; n < 5; n++) expect(await ask('10.1.0.1')).toBe(true);
  expect(await thrown(ask('10.1.0.1'))).toBeInstanceOf(MustWait);
  for (let n = 0; n < 7; n++) expect(await ask(`10.1.1.${n}`)).toBe(true);
  expect(await ask('10.1.2.1')).toBe(true);
  expect(await ask('10.1.2.2')).toBe(false);
  at('2026-11-22T15:05:00Z');
  expect(await ask('10.1.2.3')).toBe(true);
  expect(await ask('10.1.2.4')).toBe(false);
  at(storyTime);
});

test('a browser that has signed in before is counted by itself, whatever others do from its network', async () => {
  const email = 'Rosa@Ejemplo.cl';
  const own = { headers: bearing(knownBrowser('rosa@ejemplo.cl')), address: '10.2.0.1' };
  const stranger = { headers: nobody, address: '10.2.0.1' };
  for (let n = 0; n < 5; n++) await countMail(db, stranger, 'mail-link', email);
  expect(await thrown(countMail(db, stranger, 'mail-link', email))).toBeInstanceOf(MustWait);
  expect(await countMail(db, own, 'mail-link', email)).toBe(true);
  expect(isKnown(own.headers, 'otra@ejemplo.cl')).toBe(false);
});

test('what a browser bears is ours or nothing: one kind does not pass for another', () => {
  const draft = bearerCookie('draft', 'd1');
  const card = bearerCookie('card', 'c1');
  expect(bearerIn(bearing(draft), 'draft')).toBe('d1');
  expect(anyBearerIn(bearing(draft, card))).toBe('card c1');
  expect(anyBearerIn(bearing(draft))).toBe('draft d1');
  expect(anyBearerIn(nobody)).toBeNull();
  expect(bearerIn(bearing({ name: 'portador-card', value: draft.value }), 'card')).toBeNull();
  expect(bearerIn(bearing({ name: 'portador-draft', value: draft.value.replace('d1', 'd2') }), 'draft')).toBeNull();
});

test('a sealed text is read for its purpose and what it is about, and by nobody who changes it', () => {
  const value = sealed('p', 'a.b', 'x');
  expect(unsealed('p', value, 'x')).toBe('a.b');
  for (const [purpose, given, about] of [
    ['q', value, 'x'],
    ['p', value, 'y'],
    ['p', `${value}0`, 'x'],
    ['p', value.slice(1), 'x'],
    ['p', '', 'x'],
    ['p', undefined, 'x'],
  ] as const)
    expect(unsealed(purpose, given, about)).toBeNull();
});
