/** The forms of an import's page, as a browser sends them. */
import { expect, test } from 'vitest';
import { readForm, type FormValues } from '#platform/form/form.ts';
import { mostColumns } from '#platform/spreadsheet/read.ts';
import { mostUnknownWords } from '../sheet/coded-fields.ts';
import { importForm, onColumns, onPreview, placeIn } from './form.ts';

const form = (...fields: readonly (readonly [string, string | File])[]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test('the columns are read in their order, up to the first that is missing', async () => {
  const read = await readForm(
    form(
      ['column-1', 'rut'],
      ['column-0', 'name'],
      ['column-2', ''],
      ['column-4', 'region'],
      ['tidyNames', 'yes'],
      ['sheet', '2'],
    ),
    onColumns.form,
  );
  expect(read).toEqual({ value: { mapping: ['name', 'rut', ''], tidyNames: true, sheet: 2 } });
  expect(await readForm(form(), onColumns.form)).toEqual({ value: { mapping: [], tidyNames: false } });
});

test('the widest sheet that is taken keeps every column', async () => {
  const columns = Array.from({ length: mostColumns }, (_, i) => [`column-${i}`, `field-${i}`] as const);
  const read = await readForm(form(...columns, ['tidyNames', 'yes'], ['sheet', '1']), onColumns.form, onColumns);
  expect(read).toEqual({ value: { mapping: columns.map(([, field]) => field), tidyNames: true, sheet: 1 } });
});

const nothing = {
  choices: new Map(),
  all: undefined,
  shown: [],
  out: new Set(),
  cells: new Map(),
  publish: new Map(),
  columns: {},
  words: {},
};

test('decisions on possible duplicates are kept by line; what is not decided is left out', async () => {
  const read = await readForm(
    form(['choice-12', 'new'], ['choice-3', ''], ['choice-x', 'new'], ['choice-12345678', 'new'], ['all', 'skip']),
    onPreview.form,
    onPreview,
  );
  expect(read).toEqual({ value: { ...nothing, choices: new Map([[12, 'new']]), all: 'skip' } });
  expect(await readForm(form(['all', '']), onPreview.form, onPreview)).toEqual({ value: nothing });
});

test('decisions on cells, rows and columns are kept by line and field; what is none of the choices is left out', async () => {
  const sent = form(
    ...([
      ['row', '2'],
      ['row', '3'],
      ['row', 'x'],
      ['out-3', 'yes'],
      ['take-2-scope', 'replace'],
    ] as const),
    ...([
      ['take-2-name', 'perhaps'],
      ['take-3-scope', 'keep'],
      ['publish-3-description', 'yes'],
      ['publish-3-traits', 'perhaps'],
      ['column-scope', 'replace'],
      ['column-name', 'all'],
      ['word-sector-junta de vecinos', 'out'],
      ['word-constructor-x', 'out'],
    ] as const),
  );
  expect(await readForm(sent, onPreview.form, onPreview)).toEqual({
    value: {
      ...nothing,
      shown: [2, 3],
      out: new Set([3]),
      cells: new Map([
        [2, { scope: 'replace' }],
        [3, { scope: 'keep' }],
      ]),
      publish: new Map([[3, { description: 'yes' }]]),
      columns: { scope: 'replace' },
      words: { sector: { 'junta de vecinos': 'out' } },
    },
  });
});

test('a full page of the preview keeps every decision', async () => {
  const words = Array.from({ length: mostUnknownWords }, (_, at) => [`word-sector-w${at}`, 'out'] as const);
  const lines = Array.from({ length: 50 }, (_, at) => at + 2);
  const fields = Array.from({ length: 34 }, (_, at) => `field${at}`);
  const sent = lines.flatMap((line) => [
    ['row', String(line)] as const,
    ...fields.map((field) => [`take-${line}-${field}`, 'keep'] as const),
  ]);
  const { value } = (await readForm(form(...sent, ...words), onPreview.form, onPreview)) as {
    value: { cells: Map<number, object> };
  };
  expect([...value.cells.values()].map((cells) => Object.keys(cells).length)).toEqual(lines.map(() => 34));
});

test('one stays at the part of the preview that was shown', () => {
  expect(placeIn(new URL('http://x/y?/choose&ver=kept&desde=50'))).toBe('?ver=kept&desde=50');
  expect(placeIn(new URL('http://x/y?/apply'))).toBe('');
});

test('no file, or an empty one, is no file', async () => {
  const given = async (fields: FormData) =>
    ((await readForm(fields, importForm)) as { value: { file: FormValues[string] } }).value.file;
  expect(await given(form(['file', new File([], '')]))).toBeUndefined();
  expect(await given(form(['file', 'tabla.xlsx']))).toBeUndefined();
  expect(await given(form(['file', new File(['a;b'], 'tabla.csv')]))).toMatchObject({ name: 'tabla.csv', size: 3 });
});
