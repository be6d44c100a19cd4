/** «Ahora»: one of each kind, the nearest, and nothing that is old or far. */
import { expect, test } from 'vitest';
import type { Happening } from '#platform/module.ts';
import { daysUntil, happeningNow } from './now.ts';

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
const one = (kind: Happening['kind'], days: number, title = `${kind} ${days}`): Happening => ({
  kind,
  section: 'do',
  at: now.add({ hours: 24 * days }),
  title,
  lang: 'es-CL',
  path: '/x',
  detail: '',
});
const shown = (...all: Happening[]) => happeningNow(all, now).map(({ title }) => title);

test('one of each kind, in the order in which they are read', () => {
  expect(shown(one('comes', 3), one('decided', -2), one('closes', 1), one('opens', 0))).toEqual([
    'opens 0',
    'closes 1',
    'decided -2',
    'comes 3',
  ]);
});

test('the nearest of its kind', () => {
  expect(shown(one('closes', 9), one('closes', 2), one('opens', -20), one('opens', -3))).toEqual([
    'opens -3',
    'closes 2',
  ]);
});

test('a thing is said once, by what is nearest of it', () => {
  expect(shown(one('opens', -14, 'Registro'), one('closes', 89, 'Registro'))).toEqual(['Registro']);
  expect(happeningNow([one('opens', -14, 'Registro'), one('closes', 3, 'Registro')], now)[0]?.kind).toBe('closes');
});

test('what is past, old or far says nothing', () => {
  expect(shown(one('closes', -1), one('comes', -1), one('opens', 1), one('decided', 1))).toEqual([]);
  expect(shown(one('opens', -31), one('decided', -31), one('closes', 121), one('comes', 121))).toEqual([]);
  expect(shown(one('opens', -30), one('closes', 120))).toEqual(['opens -30', 'closes 120']);
});

test.each([
  ['2026-11-22T15:00:00Z', 0],
  ['2026-11-23T02:59:00Z', 0],
  ['2026-11-23T03:01:00Z', 1],
  ['2026-11-22T02:59:00Z', -1],
  ['2027-02-27T02:59:00Z', 96],
])('%s is %i days from now in Santiago', (at, days) => {
  expect(daysUntil(Temporal.Instant.from(at), now)).toBe(days);
});
