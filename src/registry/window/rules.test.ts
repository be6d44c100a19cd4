/** Who may schedule, extend, open, end and close a window, and at which instant. */
import { describe, expect, test } from 'vitest';
import { diceOf } from '#platform/test/dice.ts';
import { cast } from '#platform/test/story.ts';
import { whyNotClose, whyNotEndNow, whyNotExtend, whyNotOpenNow, whyNotSchedule } from './rules.ts';
import { overlap, windowState, type RegistrationWindow } from './window.ts';

const at = (text: string) => Temporal.Instant.from(text);
const { sofia, raul, ana, nadie } = cast;
const window: RegistrationWindow = {
  id: 'w',
  slug: 'w',
  name: 'w',
  opensAt: at('2026-09-01T04:00:00Z'),
  closesAt: at('2026-09-23T03:00:00Z'),
  closedAt: null,
};
const before = at('2026-08-31T00:00:00Z');
const during = at('2026-09-10T00:00:00Z');
const after = window.closesAt;
const later = after.add({ hours: 24 });

test.each([null, nadie, ana, raul, { ...sofia, secondFactor: false }])(
  'only the secretariat decides on them: %j',
  (actor) => {
    const answers = [
      whyNotSchedule(window, [], actor),
      whyNotExtend(window, later, [], actor, during),
      whyNotOpenNow(window, [], actor, before),
      whyNotOpenNow(window, [], actor, during),
      whyNotEndNow(window, actor, during),
      whyNotClose(window, 0, actor, after),
    ];
    for (const answer of answers) expect(answer).toMatch(/^(sign-in-first|second-factor-first|not-allowed)$/);
  },
);

test('they are scheduled forwards and one at a time', () => {
  expect(whyNotSchedule(window, [], sofia)).toBeNull();
  expect(whyNotSchedule({ ...window, closesAt: window.opensAt }, [], sofia)).toBe('window-ends-before-it-opens');
  const other = { opensAt: during, closesAt: after.add({ hours: 1 }) };
  expect(whyNotSchedule(window, [other], sofia)).toBe('windows-overlap');
  expect(whyNotSchedule(window, [{ opensAt: after, closesAt: later }], sofia)).toBeNull();
});

test('they are extended later, also after the cut-off, never once closed', () => {
  expect(whyNotExtend(window, later, [], sofia, during)).toBeNull();
  expect(whyNotExtend(window, later, [], sofia, after)).toBeNull();
  expect(whyNotExtend(window, later, [], sofia, later)).toBe('extension-in-the-past');
  expect(whyNotExtend(window, window.closesAt, [], sofia, during)).toBe('extension-not-later');
  expect(whyNotExtend({ ...window, closedAt: after }, later, [], sofia, after)).toBe('window-closed');
  expect(whyNotExtend(window, later, [{ opensAt: after, closesAt: later }], sofia, during)).toBe('windows-overlap');
  expect(
    whyNotExtend(window, later, [{ opensAt: later, closesAt: later.add({ hours: 1 }) }], sofia, during),
  ).toBeNull();
});

test('they begin or stop before their time', () => {
  expect(whyNotOpenNow(window, [], sofia, before)).toBeNull();
  expect(whyNotOpenNow(window, [], sofia, during)).toBe('window-not-scheduled');
  expect(whyNotOpenNow(window, [{ opensAt: before, closesAt: during }], sofia, before)).toBe('windows-overlap');
  expect(whyNotEndNow(window, sofia, during)).toBeNull();
  expect(whyNotEndNow(window, sofia, before)).toBe('window-not-open');
  expect(whyNotEndNow(window, sofia, after)).toBe('window-not-open');
});

test('they close once they ended and nothing waits for staff', () => {
  expect(whyNotClose(window, 0, sofia, after)).toBeNull();
  expect(whyNotClose(window, 1, sofia, after)).toBe('registrations-waiting');
  expect(whyNotClose(window, 0, sofia, during)).toBe('window-still-takes');
  expect(whyNotClose(window, 0, sofia, before)).toBe('window-still-takes');
  expect(whyNotClose({ ...window, closedAt: after }, 0, sofia, after)).toBe('window-closed');
});

describe('at any instant, over random windows', () => {
  const random = diceOf(41);
  const instant = () => before.add({ hours: Math.floor(random() * 800) });
  const span = () => {
    const opensAt = instant();
    return { opensAt, closesAt: opensAt.add({ hours: 1 + Math.floor(random() * 300) }) };
  };
  const cases = Array.from({ length: 200 }, () => ({
    now: instant(),
    others: [span(), span()],
    window: { ...window, ...span(), closedAt: random() < 0.2 ? instant() : null },
  }));

  test('what may be opened is not open yet, what may be ended is, what may be closed takes nothing more', () => {
    for (const { window, now, others } of cases) {
      const state = windowState(window, now);
      if (whyNotOpenNow(window, others, sofia, now) === null) expect(state).toBe('scheduled');
      expect(whyNotEndNow(window, sofia, now) === null).toBe(state === 'open');
      expect(whyNotClose(window, 0, sofia, now) === null).toBe(state === 'ended');
    }
  });

  test('after whatever is let through, no two windows take registrations at once', () => {
    for (const { window, now, others } of cases) {
      const until = window.closesAt.add({ hours: 100 });
      const become = [
        whyNotSchedule(window, others, sofia) === null && window,
        whyNotExtend(window, until, others, sofia, now) === null && { ...window, closesAt: until },
        whyNotOpenNow(window, others, sofia, now) === null && { ...window, opensAt: now },
      ];
      for (const one of become) for (const other of others) expect(one && overlap(one, other)).toBe(false);
    }
  });

  test('windows overlap or not whichever is named first', () => {
    for (const { others } of cases) expect(overlap(others[0]!, others[1]!)).toBe(overlap(others[1]!, others[0]!));
  });
});
