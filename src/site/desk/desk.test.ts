/** The desk's rules: what comes first, what falls on a day, which deadlines are next, deeds gathered into lines. */
import { expect, test } from 'vitest';
import type { Waiting } from '#platform/facet/desk.ts';
import { deadlines, gathered, inOrder, isGrave, weekFrom, type DeskDate } from './desk.ts';

const now = Temporal.Instant.from('2026-11-28T15:00:00Z');
const ago = (hours: number) => now.subtract({ hours });

const waiting = (label: string, more: Partial<Waiting> = {}): Waiting => ({
  section: 'who',
  count: 1,
  label,
  path: `/gestion/${label}`,
  act: { verb: 'Ver', path: `/gestion/${label}` },
  ...more,
});

test('the gravest come first, then the oldest, then what has no age; what is not there is left out', () => {
  const order = inOrder(
    [
      waiting('ageless'),
      waiting('none', { count: 0, since: ago(999), late: ago(999) }),
      waiting('young', { since: ago(1) }),
      waiting('late', { since: ago(30), late: ago(1) }),
      waiting('old', { since: ago(900), late: now.add({ hours: 1 }) }),
      waiting('later', { since: ago(60), late: now }),
    ],
    now,
  );
  expect(order.map(({ label }) => label)).toEqual(['later', 'late', 'old', 'young', 'ageless']);
  expect(isGrave({ late: now.add({ milliseconds: 1 }) }, now)).toBe(false);
  expect(isGrave({}, now)).toBe(false);
});

const date = (kind: DeskDate['kind'], at: string): DeskDate => ({
  kind,
  section: 'mesa',
  at: Temporal.Instant.from(at),
  title: at,
  lang: 'es-CL',
  path: '/',
  detail: '',
});

test('the week has seven days of Santiago, each with its own by the hour', () => {
  const lastMoment = '2026-12-05T02:59:00Z'; // the evening of the fourth, in Santiago
  const week = weekFrom(
    [
      date('due', lastMoment),
      date('published', '2026-11-28T23:00:00Z'),
      date('opens', '2026-11-28T12:00:00Z'),
      date('closes', '2026-12-05T03:00:00Z'),
    ],
    now,
  );
  expect(week.map(({ day }) => day.toString())).toEqual(
    [28, 29, 30, 1, 2, 3, 4].map((day) => (day > 20 ? `2026-11-${day}` : `2026-12-0${day}`)),
  );
  expect(week.map(({ dates }) => dates.map(({ kind }) => kind))).toEqual([
    ['opens', 'published'],
    [],
    [],
    [],
    [],
    [],
    ['due'],
  ]);
});

test('deadlines are what closes, comes or is due from now on, the next first', () => {
  const all = [
    date('due', '2026-12-10T12:00:00Z'),
    date('closes', '2026-12-01T12:00:00Z'),
    date('published', '2026-12-02T12:00:00Z'),
    date('comes', '2026-12-03T12:00:00Z'),
    date('closes', '2026-11-01T12:00:00Z'),
  ];
  expect(deadlines(all, now, 5).map(({ kind }) => kind)).toEqual(['closes', 'comes', 'due']);
  expect(deadlines(all, now, 1)).toHaveLength(1);
});

test('deeds of one person and one kind that follow each other are one line', () => {
  const deed = (actorId: string, what: string) => ({ actorId, what });
  const lines = gathered([deed('a', 'x'), deed('a', 'x'), deed('b', 'x'), deed('a', 'x'), deed('a', 'y')], 3);
  expect(lines.map(({ last, times }) => `${last.actorId} ${last.what} ${times}`)).toEqual(['a x 2', 'b x 1', 'a x 1']);
});
