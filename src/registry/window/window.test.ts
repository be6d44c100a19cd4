/** Windows at their exact instants, daylight saving included. */
import { expect, test } from 'vitest';
import { instantInSantiago, localInSantiago } from '#platform/clock.ts';
import {
  lastMinute,
  lastWindow,
  openWindow,
  overlap,
  upcomingWindow,
  windowState,
  type RegistrationWindow,
  lastDay,
} from './window.ts';

const at = (text: string) => Temporal.Instant.from(text);
const window2021: RegistrationWindow = {
  id: '1',
  slug: '2021',
  name: '2021',
  opensAt: instantInSantiago('2021-09-01T00:00')!,
  closesAt: instantInSantiago('2021-09-23T00:00')!,
  closedAt: null,
};

test('opens at its first instant and stops at its last', () => {
  expect(windowState(window2021, window2021.opensAt.subtract({ milliseconds: 1 }))).toBe('scheduled');
  expect(windowState(window2021, window2021.opensAt)).toBe('open');
  expect(windowState(window2021, window2021.closesAt.subtract({ milliseconds: 1 }))).toBe('open');
  expect(windowState(window2021, window2021.closesAt)).toBe('ended');
  expect(windowState({ ...window2021, closedAt: at('2021-10-01T00:00:00Z') }, window2021.closesAt)).toBe('closed');
});

test('a window across the spring change is an hour shorter than the wall clock says', () => {
  // Santiago went from UTC-4 to UTC-3 on 5 September 2021 at 00:00.
  expect(window2021.opensAt.toString()).toBe('2021-09-01T04:00:00Z');
  expect(window2021.closesAt.toString()).toBe('2021-09-23T03:00:00Z');
  expect(window2021.closesAt.since(window2021.opensAt).total('hours')).toBe(22 * 24 - 1);
});

test('an hour that spring skips is no instant; one that autumn repeats is its first', () => {
  expect(instantInSantiago('2026-09-06T00:30')).toBeNull();
  expect(instantInSantiago('2026-09-06T01:00')?.toString()).toBe('2026-09-06T04:00:00Z');
  expect(instantInSantiago('2026-04-04T23:30')?.toString()).toBe('2026-04-05T02:30:00Z');
  expect(instantInSantiago('2026-04-05T00:00')?.toString()).toBe('2026-04-05T04:00:00Z');
});

test.each(['', 'mañana', '2026-13-01T00:00', '2026-02-30T10:00', '<script>'])('«%s» is no instant', (text) => {
  expect(instantInSantiago(text)).toBeNull();
});

test('what a datetime field shows reads back as the same instant', () => {
  for (const instant of [window2021.opensAt, window2021.closesAt, at('2026-07-01T16:05:00Z')]) {
    expect(instantInSantiago(localInSantiago(instant))?.equals(instant)).toBe(true);
  }
});

test('the cut-off is said as the last minute that still counts', () => {
  expect(localInSantiago(lastMinute(window2021.closesAt))).toBe('2021-09-22T23:59');
});

test('which window is open, comes next, was last', () => {
  const window2022 = {
    ...window2021,
    slug: '2022',
    opensAt: at('2022-09-01T04:00:00Z'),
    closesAt: at('2022-09-30T03:00:00Z'),
  };
  const both = [window2022, window2021];
  expect(openWindow(both, at('2021-09-10T00:00:00Z'))?.slug).toBe('2021');
  expect(openWindow(both, at('2021-12-10T00:00:00Z'))).toBeUndefined();
  expect(upcomingWindow(both, at('2021-12-10T00:00:00Z'))?.slug).toBe('2022');
  expect(lastWindow(both, at('2021-12-10T00:00:00Z'))?.slug).toBe('2021');
  expect(lastWindow(both, at('2023-12-10T00:00:00Z'))?.slug).toBe('2022');
  expect(upcomingWindow(both, at('2023-12-10T00:00:00Z'))).toBeUndefined();
});

test('one window may begin at the instant another ends', () => {
  const after = { opensAt: window2021.closesAt, closesAt: window2021.closesAt.add({ hours: 1 }) };
  expect(overlap(window2021, after)).toBe(false);
  expect(overlap(window2021, { ...after, opensAt: after.opensAt.subtract({ milliseconds: 1 }) })).toBe(true);
});

test('a window that closes at the midnight after the 22nd covers until the 22nd, in summer time', () => {
  expect(lastDay(Temporal.Instant.from('2021-09-23T03:00:00Z')).toString()).toBe('2021-09-22');
});
