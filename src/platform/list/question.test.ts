/** Addresses of lists: what each asks, and that each question has one address. */
import { describe, expect, test } from 'vitest';
import type { ListFilters } from './list.ts';
import { addressOf, seenColumns, hasUsualColumns, readQuestion, sameFilters, withoutFilter } from './question.ts';

const list = {
  path: '/gestion/cosas',
  facets: [{ name: 'region' }, { name: 'estado' }],
  views: [{ filters: { estado: ['waits', 'again'] } }, { filters: {} as ListFilters }],
  columns: [
    { key: 'name', sort: 'name_key' },
    { key: 'color' },
    { key: 'sent', sort: 'sent_at' },
    { key: 'weight', aside: true as const },
  ],
  sort: 'sent',
};
const read = (query: string) => readQuestion(list, new URLSearchParams(query));

describe('reading', () => {
  test('nothing asked is the first view, in the order of the list', () => {
    expect(read('')).toEqual({
      q: '',
      filters: { estado: ['waits', 'again'] },
      sort: 'sent',
      down: false,
      page: 1,
      columns: ['name', 'color', 'sent'],
    });
  });

  test('a filter takes the place of the first view; none at all is said apart', () => {
    expect(read('region=08&region=08&region=16').filters).toEqual({ region: ['08', '16'] });
    expect(read('vista=todas').filters).toEqual({});
    expect(read('vista=todas&region=08').filters).toEqual({ region: ['08'] });
    expect(read('q=ñandú').filters).toEqual({ estado: ['waits', 'again'] });
  });

  test('what is not known is left out: a filter, a column that does not sort, a page that is no number', () => {
    expect(read('color=rojo&orden=color&pagina=dos')).toEqual(read(''));
    expect(read('orden=-name&pagina=3')).toMatchObject({ sort: 'name', down: true, page: 3 });
    expect(read('pagina=-4').page).toBe(1);
    expect(read(`q=${'x'.repeat(900)}`).q).toHaveLength(200);
  });
});

describe('writing', () => {
  test('an address says only what differs from the bare one, and is read back as the same question', () => {
    expect(addressOf(list, read(''))).toBe('/gestion/cosas');
    for (const query of [
      'vista=todas',
      'region=08&region=16',
      'q=a+b&estado=waits&orden=-name&pagina=2',
      'orden=-sent',
      'columna=name',
      'estado=waits&orden=-name&columna=name&columna=weight',
    ]) {
      const question = read(query);
      const address = addressOf(list, question, { page: question.page });
      expect(address).toBe(`/gestion/cosas?${query}`);
      expect(readQuestion(list, new URL(address, 'https://a.cl').searchParams)).toEqual(question);
    }
  });

  test('a change begins at the first page again', () => {
    expect(addressOf(list, read('pagina=4&region=08'), { sort: 'name' })).toBe('/gestion/cosas?region=08&orden=name');
  });
});

describe('columns', () => {
  test('the first is always shown, one that is aside only where it is asked for, in the order of the list', () => {
    expect(read('columna=weight&columna=color').columns).toEqual(['name', 'color', 'weight']);
    expect(read('columna=name').columns).toEqual(['name']);
    expect(seenColumns(list, read('columna=sent')).map(({ key }) => key)).toEqual(['name', 'sent']);
  });

  test('what no column is called chooses nothing; choosing the usual ones is the bare address', () => {
    expect(read('columna=x&columna=').columns).toEqual(['name', 'color', 'sent']);
    const usual = read('columna=sent&columna=color&columna=name');
    expect(hasUsualColumns(list, usual)).toBe(true);
    expect(addressOf(list, usual)).toBe('/gestion/cosas');
  });
});

test('a filter is taken off value by value, and goes with its last one', () => {
  const filters = { region: ['08', '16'], estado: ['waits'] };
  expect(withoutFilter(filters, 'region', '08')).toEqual({ region: ['16'], estado: ['waits'] });
  expect(withoutFilter({ region: ['16'] }, 'region', '16')).toEqual({});
  expect(withoutFilter(filters, 'color', 'rojo')).toEqual(filters);
});

test('two choices are one in whatever order they were made', () => {
  expect(sameFilters({ a: ['1', '2'], b: ['3'] }, { b: ['3'], a: ['2', '1'] })).toBe(true);
  expect(sameFilters({ a: ['1'] }, { a: ['1', '2'] })).toBe(false);
  expect(sameFilters({}, { a: ['1'] })).toBe(false);
});
