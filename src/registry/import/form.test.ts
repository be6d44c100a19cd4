/** The forms of an import's page, as a browser sends them. */
import { expect, test } from 'vitest';
import { readForm, type FormValues } from '#platform/form/form.ts';
import { mostColumns } from '#platform/spreadsheet/read.ts';
import { columnForm, importForm, mostColumnFields, twinForm } from './form.ts';

const form = (...fields: readonly (readonly [string, string | File])[]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test('the columns are read in their order, up to the first that is missing', async () => {
  const read = await readForm(
    form(['column-1', 'rut'], ['column-0', 'name'], ['column-2', ''], ['column-4', 'region'], ['tidyNames', 'yes']),
    columnForm,
  );
  expect(read).toEqual({ value: { mapping: ['name', 'rut', ''], tidyNames: true } });
  expect(await readForm(form(), columnForm)).toEqual({ value: { mapping: [], tidyNames: false } });
});

test('the widest sheet that is taken keeps every column', async () => {
  const columns = Array.from({ length: mostColumns }, (_, i) => [`column-${i}`, `field-${i}`] as const);
  const read = await readForm(form(...columns, ['tidyNames', 'yes']), columnForm, { most: mostColumnFields });
  expect(read).toEqual({ value: { mapping: columns.map(([, field]) => field), tidyNames: true } });
});

test('decisions on possible duplicates are kept by line; what is not decided is left out', async () => {
  const read = await readForm(
    form(['choice-12', 'new'], ['choice-3', ''], ['choice-x', 'new'], ['choice-12345678', 'new'], ['all', 'skip']),
    twinForm,
  );
  expect(read).toEqual({ value: { choices: new Map([[12, 'new']]), all: 'skip' } });
  expect(await readForm(form(['all', '']), twinForm)).toEqual({ value: { choices: new Map(), all: undefined } });
});

test('no file, or an empty one, is no file', async () => {
  const given = async (fields: FormData) =>
    ((await readForm(fields, importForm)) as { value: FormValues[string] }).value;
  expect(await given(form(['file', new File([], '')]))).toBeUndefined();
  expect(await given(form(['file', 'tabla.xlsx']))).toBeUndefined();
  expect(await given(form(['file', new File(['a;b'], 'tabla.csv')]))).toMatchObject({ name: 'tabla.csv', size: 3 });
});
