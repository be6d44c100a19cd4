/** Two who write at once: what each changed stays, and what both changed is found. */
import { expect, test } from 'vitest';
import { bringTogether } from './meanwhile.ts';

const seen = { publicPhone: '1', website: '', region: '08', comuna: '08101', allies: ['A', 'B'] };

test('what only others changed stands, and what only the writer changed is written', () => {
  const now = { ...seen, website: 'https://otra.cl', allies: ['A'] };
  expect(bringTogether(now, seen, { ...seen, publicPhone: '2' })).toEqual({
    typed: { ...now, publicPhone: '2' },
    clashes: [],
  });
});

test('what both changed clashes, unless they changed it alike', () => {
  const now = { ...seen, publicPhone: '3' };
  expect(bringTogether(now, seen, { ...seen, publicPhone: '2' })).toMatchObject({
    typed: { publicPhone: '2' },
    clashes: ['publicPhone'],
  });
  expect(bringTogether(now, seen, { ...seen, publicPhone: ' 3 ' }).clashes).toEqual([]);
});

test('a region and its comuna are one: a half of each is never put together', () => {
  const now = { ...seen, region: '13', comuna: '13101' };
  expect(bringTogether(now, seen, { ...seen, comuna: '08102' })).toMatchObject({
    typed: { region: '08', comuna: '08102' },
    clashes: ['region', 'comuna'],
  });
  expect(bringTogether(now, seen, { comuna: '08102' }).clashes).toEqual(['comuna']);
});

test('ends of lines, spaces and the order of a list change nothing', () => {
  const shown = { description: 'Una\nDos', allies: ['A', 'B'] };
  const now = { description: 'Tres', allies: ['C'] };
  expect(bringTogether(now, shown, { description: 'Una\r\nDos ', allies: ['B', 'A'] })).toEqual({
    typed: now,
    clashes: [],
  });
});

test('what was not on the page is not touched, and without what was seen it is written over what stands', () => {
  expect(bringTogether(seen, {}, { publicPhone: '2' })).toEqual({ typed: { publicPhone: '2' }, clashes: [] });
});
