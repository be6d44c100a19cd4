/** What a form gives back: a typed value, or what was typed with an issue at each field. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { formValues, readForm } from './form.ts';

const schema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'name-short')),
  kinds: v.pipe(v.array(v.string()), v.minLength(1, 'kinds-missing')),
});

function form(...fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('a good form is its value', async () => {
  const read = await readForm(form(['name', ' Minga '], ['kinds', 'a'], ['kinds', 'b']), schema, { many: ['kinds'] });
  expect(read).toEqual({ value: { name: 'Minga', kinds: ['a', 'b'] } });
});

test('a bad form keeps what was typed and says what is wrong at each field', async () => {
  const read = await readForm(form(['name', 'ab'], ['logo', new File(['x'], 'logo.png')]), schema, { many: ['kinds'] });
  expect(read).toEqual({
    rejected: { values: { name: 'ab', kinds: [] }, issues: { name: 'name-short', kinds: 'kinds-missing' } },
  });
});

test('an empty file input counts as absent', () => {
  expect(formValues(form(['logo', new File([], '')]))).toEqual({});
});

test('what nobody types is not carried back: nameless floods, and the character that PostgreSQL cannot hold', () => {
  const values = formValues(form(['a'.repeat(5000), ''], ['name', 'Min\0ga']));
  expect(values).toEqual({ name: 'Minga' });
});
