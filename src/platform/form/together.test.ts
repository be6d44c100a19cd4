/** Two who write at once over the same thing: what each changed stays, and what both changed is found. */
import { expect, test } from 'vitest';
import { bringTogether, overOthers, shownAgain } from './together.ts';

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
  const partners = (field: string) => (['region', 'comuna'].includes(field) ? ['region', 'comuna'] : [field]);
  expect(bringTogether(now, seen, { ...seen, comuna: '08102' }, partners)).toMatchObject({
    typed: { region: '08', comuna: '08102' },
    clashes: ['region', 'comuna'],
  });
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
  expect(bringTogether<Readonly<Record<string, unknown>>>(seen, {}, { publicPhone: '2' })).toEqual({
    typed: { publicPhone: '2' },
    clashes: [],
  });
});

test('what others left blank stays blank', () =>
  expect(
    bringTogether({ website: null, age: 3 }, { website: 'x', age: '3' }, { website: 'x' as never, age: 4 }).typed,
  ).toEqual({
    website: null,
    age: 4,
  }));

test('a command refuses with what each field says now; codes are not for people to read', () => {
  const before = { name: 'Nueva', kind: 'b', text: 'x' };
  const was = { name: 'Vieja', kind: 'a', text: 'x' };
  const refusal = (() => {
    try {
      return overOthers(before, was, { name: 'Mía', kind: 'c', text: 'y' }, { coded: ['kind'] });
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toMatchObject({ code: 'changed-by-others', details: { name: 'Nueva', kind: 0 } });
  expect(overOthers(before, was, { ...was, text: 'y' })).toEqual({ ...before, text: 'y' });
});

test('a form that came back shows what its writer changed, and elsewhere what it says now', () => {
  const now = { name: 'Nueva', year: '2013', kind: 'a' };
  expect(shownAgain(now, null)).toEqual(now);
  const back = { seen: { name: 'Vieja', year: '2011', kind: 'a' }, values: { name: 'Mía', year: '2011', kind: 'b' } };
  expect(shownAgain(now, back)).toEqual({ name: 'Mía', year: '2013', kind: 'b' });
  expect(shownAgain(now, { values: { ...now, name: 'Mía' } })).toEqual({ ...now, name: 'Mía' });
});
