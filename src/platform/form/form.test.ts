/** What a form gives back: a typed value, or what was typed with an issue at each field. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { formValues, inAskedOrder, readForm, wholeForm } from './form.ts';
import { fieldsIn, fitting } from './sizes.ts';

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

test('what is wrong is said in the order in which it is asked, what is asked nowhere last', () => {
  const said = inAskedOrder({ kinds: 'kinds-missing', '': 'too-late', name: 'name-short' }, fieldsIn(schema));
  expect(Object.keys(said)).toEqual(['name', 'kinds', '']);
});

test('an empty file input counts as absent', () => {
  expect(formValues(form(['logo', new File([], '')]))).toEqual({});
});

test('what nobody types is not carried back: nameless floods, and the character that PostgreSQL cannot hold', () => {
  const values = formValues(form(['a'.repeat(5000), ''], ['name', 'Min\0ga']));
  expect(values).toEqual({ name: 'Minga' });
});

test('a text is cut at four times the longest that is right, and what the form has not is not read', async () => {
  const sized = v.object({
    name: v.pipe(v.string(), v.maxLength(10, 'too-long')),
    choice: v.optional(v.picklist(['a'])),
    tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(5, 'too-long'))), v.maxLength(2)),
  });
  const long = 'x'.repeat(5000);
  const typed = form(['name', long], ['choice', long], ['tags', long], ['other', long], ['nameless', 'y']);
  const read = (await readForm(typed, sized, { many: ['tags'] })) as { rejected: { values: Record<string, string> } };
  expect(read).toMatchObject({ rejected: { issues: { name: 'too-long', tags: 'too-long' } } });
  const { name, choice, tags, ...more } = read.rejected.values;
  expect([name!.length, choice!.length, tags![0]!.length, more]).toEqual([40, 4000, 20, {}]);
});

test('a form that has fields beside those it names reads them too', async () => {
  const loose = v.pipe(
    v.looseObject({ message: v.pipe(v.string(), v.maxLength(10)) }),
    v.transform((typed) => typed),
  );
  const read = await readForm(form(['message', 'hola'], ['reason-rut', 'x'.repeat(5000)]), loose);
  expect(read).toEqual({ value: { message: 'hola', 'reason-rut': 'x'.repeat(4000) } });
});

test('a form read as a whole is cut as what it is like, and its texts together at 300,000', async () => {
  const fields = (count: number, length: number) =>
    form(...Array.from({ length: count }, (_, n): [string, string] => [`field-${n}`, 'x'.repeat(length)]));
  const lengths = async (data: FormData, like?: object | number) => {
    const read = (await readForm(
      data,
      wholeForm((values) => values, like),
    )) as { value: Record<string, string> };
    return Object.values(read.value).map((text) => text.length);
  };
  expect(await lengths(fields(2, 5000))).toEqual([4000, 4000]);
  expect(await lengths(fields(1, 5000), v.object({ 'field-0': v.pipe(v.string(), v.maxLength(3)) }))).toEqual([12]);
  expect(await lengths(fields(3, 150_000), 60_000)).toEqual([150_000, 150_000, 0]);
});

test('what goes back of a form too large is as much as fits', () => {
  expect(fitting({ a: 'xxxx', b: ['yy', 'yy', 'yy'], c: 'z' }, 7)).toEqual({ a: 'xxxx', b: ['yy'], c: 'z' });
  expect(fitting({ a: 'xxxx', c: 'zz' }, 5)).toEqual({ a: 'xxxx', c: 'z' });
});
