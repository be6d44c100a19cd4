/** Numbers, dates and times as people in Chile write them; and addresses in two languages. */
import { expect, test } from 'vitest';
import { readAppearance, writeAppearance } from './appearance.ts';
import { inSantiago } from './clock.ts';
import { formatBytes, formatDate, formatDateTime, formatNumber, formatPercent, formatAge } from './format.ts';
import { isId, newId } from './id.ts';
import { alternatesOf, localHref, splitLocale } from './words.ts';

test('numbers take the locale’s separators', () => {
  expect([formatNumber(12345.6, 'es', 1), formatNumber(1234, 'es'), formatNumber(12345.6, 'en', 1)]).toEqual([
    '12.345,6',
    '1.234',
    '12,345.6',
  ]);
});

test('half a percent rounds up, and nobody has no share', () => {
  expect([formatPercent(63, 72), formatPercent(0, 0)]).toEqual(['88 %', '–']);
});

test('a moment is told on Santiago’s clock, daylight saving included', () => {
  const cutOff = Temporal.Instant.from('2021-09-23T02:59:00Z');
  expect(formatDate(cutOff, 'es')).toBe('22 de septiembre de 2021');
  expect(formatDateTime(cutOff, 'es')).toContain('23:59');
  expect(inSantiago(Temporal.Instant.from('2021-09-04T23:00:00Z')).offset).toBe('-04:00');
  expect(inSantiago(Temporal.Instant.from('2021-09-05T23:00:00Z')).offset).toBe('-03:00');
});

test('a size is told in the unit a person reads', () => {
  expect([formatBytes(900, 'es'), formatBytes(1400, 'es'), formatBytes(25_300_000, 'es')]).toEqual([
    '900 B',
    '1,4 kB',
    '25 MB',
  ]);
});

test('English lives under /en, and leads back', () => {
  expect([localHref('/', 'en'), localHref('/ejes?a=1', 'en'), localHref('/ejes', 'es')]).toEqual([
    '/en',
    '/en/ejes?a=1',
    '/ejes',
  ]);
  expect([splitLocale('/en'), splitLocale('/en/ejes'), splitLocale('/enlaces')]).toEqual([
    { locale: 'en', path: '/' },
    { locale: 'en', path: '/ejes' },
    { locale: 'es', path: '/enlaces' },
  ]);
});

test.each([
  ['/', '/en'],
  ['/datos/datos', '/en/datos/datos'],
])('machines are told of %s in each language', (path, english) => {
  expect(alternatesOf('http://a', path).map(({ href }) => href)).toEqual([
    `http://a${path}`,
    `http://a${english}`,
    `http://a${path}`,
  ]);
});

test('how a page looks survives its cookie; nonsense falls back', () => {
  const choice = { theme: 'gob', text: 'larger', contrast: 'more' } as const;
  expect(readAppearance(writeAppearance(choice))).toEqual(choice);
  expect(readAppearance('<script>.x', 'gob')).toEqual({ theme: 'gob', text: 'normal', contrast: 'normal' });
});

test('ids sort by the time they were made, and nothing else passes for one', () => {
  const ids = Array.from({ length: 3 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(isId("'; drop table journal")).toBe(false);
});

test('kept formatters write what one made for each date would', () => {
  const first = Temporal.Instant.from('1990-01-01T02:59:59Z');
  for (let i = 0; i < 2000; i++) {
    const at = first.add({ minutes: i * 9973 });
    const day = at.toZonedDateTimeISO('America/Santiago').toPlainDate();
    for (const [locale, tag] of [
      ['es', 'es-CL'],
      ['en', 'en-GB'],
    ] as const) {
      expect(formatDate(day, locale)).toBe(day.toLocaleString(tag, { dateStyle: 'long' }));
      const clock = { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Santiago', hour12: false } as const;
      expect(formatDateTime(at, locale)).toBe(at.toLocaleString(tag, clock));
    }
  }
});

test('a wait is said in the largest unit that says something', () => {
  const now = Temporal.Instant.from('2026-11-28T15:00:00Z');
  const said = (minutes: number, locale: 'es' | 'en' = 'es') => formatAge(now.subtract({ minutes }), now, locale);
  expect([30, 1, 60, 47 * 60 + 54, 48 * 60, 6 * 24 * 60].map((minutes) => said(minutes))).toEqual([
    '30 minutos',
    '1 minuto',
    '1 hora',
    '47 horas',
    '2 días',
    '6 días',
  ]);
  expect([said(-60), said(1440 * 3, 'en')]).toEqual(['0 minutos', '3 days']);
});
