/** Reasons in words: each in both languages, once in the house, and said to whoever a rule refuses. */
import { describe, expect, test } from 'vitest';
import { Refusal, reasonsOf } from '#platform/refusal.ts';
import { locales } from '#platform/words.ts';
import { scheduleWindow } from '#registry/window/commands.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { house } from '../house.ts';
import { explain, statusOf } from './refusals.ts';

const { refuse, refused } = reasonsOf<{ plain: string; told: (of: { name: string }) => string }>();
const { db } = await story();

// Each line that must not compile is an error when it does.
describe('a reason without words does not compile', () => {
  test('one that no catalogue has', () => {
    // @ts-expect-error nobody has words for it
    expect(() => refused('invented')).toThrow(Refusal);
    // @ts-expect-error nor for this one
    expect(() => refuse(Math.random() < 2 ? 'invented' : null)).toThrow(Refusal);
  });

  test('one whose words must be told something, without it', () => {
    // @ts-expect-error its words need particulars
    expect(() => refused('told')).toThrow(Refusal);
    expect(() => refused('told', { name: 'x' })).toThrow(Refusal);
    expect(() => refused('plain')).toThrow(Refusal);
    expect(() => refused('not-allowed')).toThrow(Refusal);
    expect(() => refuse(null)).not.toThrow();
  });
});

test.each(locales)('each reason has its words once in the house (%s)', (locale) => {
  const codes = house.flatMap(({ words }) => Object.keys(words(locale).refusal ?? {}));
  expect(codes.filter((code, i) => codes.indexOf(code) < i)).toEqual([]);
});

test('the secretariat reads in words that a window has that address', async () => {
  const year = (of: number) => ({
    name: 'Registro',
    slug: 'registro',
    opensAt: Temporal.Instant.from(`${of}-12-01T03:00:00Z`),
    closesAt: Temporal.Instant.from(`${of}-12-22T03:00:00Z`),
  });
  await scheduleWindow(db, cast.sofia, year(2026));
  const no: unknown = await scheduleWindow(db, cast.sofia, year(2027)).catch((error: unknown) => error);
  expect(no).toBeInstanceOf(Refusal);
  expect(explain(no as Refusal, 'es')).toBe('Ya hay una apertura con esa dirección.');
});

test('what is not there is answered otherwise than what may not be done', () => {
  const no = (code: string) => new Refusal(code);
  expect(statusOf(no('no-such-page'))).toBe(404);
  expect(statusOf(no('sign-in-first'))).toBe(403);
  expect(no('sign-in-first').kind).toBe('forbidden');
  expect(no('page-needed').kind).toBe('refused');
});
