/** What the form of a registration, or of an organisation's page, brings. */
import { expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import { answersForm, correctionForm, manyTyped, stepForm } from './form.server.ts';

async function read<T>(
  schema: Parameters<typeof readForm<T>>[1],
  fields: readonly (readonly [string, string | File])[],
) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  const form = await readForm<T>(data, schema, { many: [...manyTyped, 'fields'] });
  if ('rejected' in form) throw new Error('a form that takes whatever comes was rejected');
  return form.value;
}

test('a step brings what was typed, the button, what was looked for, and a logo', async () => {
  const logo = new File(['x'], 'logo.png');
  const form = await read(stepForm, [
    ['name', 'Minga'],
    ['kinds', 'a'],
    ['kinds', 'b'],
    ['go', 'find'],
    ['allySearch', `  Puentes ${'x'.repeat(300)}`],
    ['logo', logo],
    ['twinsSeen', 'a b'],
  ]);
  expect(form.values).toMatchObject({ name: 'Minga', kinds: ['a', 'b'] });
  expect(form).toMatchObject({ go: 'find', twinsSeen: ['a', 'b'], logo: { remove: false } });
  expect(form.searched).toHaveLength(200);
  expect(form.logo.upload).toBeInstanceOf(File);
});

test('an empty form brings nothing, and a logo to be removed only when it says so', async () => {
  expect(await read(stepForm, [])).toMatchObject({ go: '', searched: '', twinsSeen: [''] });
  expect((await read(stepForm, [['removeLogo', 'on']])).logo).toEqual({ upload: undefined, remove: true });
});

test('the whole form gives all that was typed, right or wrong', async () => {
  const { typed } = await read(answersForm, [
    ['name', 'Fundación Puentes'],
    ['foundedYear', 'hace mucho'],
  ]);
  expect(typed).toMatchObject({ name: 'Fundación Puentes', foundedYear: 'hace mucho', kinds: [] });
});

test('an ally left in the search box counts as typed when the form is left, and is looked for when asked', async () => {
  const left = await read(answersForm, [
    ['allies', 'Techo'],
    ['allySearch', 'Hogar de Cristo'],
  ]);
  expect([left.typed['allies'], left.search]).toEqual([['Techo', 'Hogar de Cristo'], null]);
  const asked = await read(answersForm, [
    ['allySearch', 'Hogar'],
    ['go', 'find'],
  ]);
  expect([asked.typed['allies'], asked.search]).toEqual([[], 'Hogar']);
});

test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
  ['none of those found was marked: it stays as typed', [], ['Techo', 'Hogar']],
  ['one was marked in its place', [['alliesFound', 'id:1']], ['Techo', 'id:1']],
  [
    'two were marked',
    [
      ['alliesFound', 'id:1'],
      ['alliesFound', 'Hogar'],
    ],
    ['Techo', 'id:1', 'Hogar'],
  ],
  [
    'one was marked and another name typed',
    [
      ['alliesFound', 'id:1'],
      ['allySearch', 'Otra'],
    ],
    ['Techo', 'id:1', 'Otra'],
  ],
  ['the name was cleared', [['allySearch', '']], ['Techo']],
  [
    'another was looked for',
    [
      ['alliesFound', 'id:1'],
      ['allySearch', 'Otra'],
      ['go', 'find'],
    ],
    ['Techo', 'id:1'],
  ],
  [
    'another was looked for, and none was marked',
    [
      ['allySearch', 'Otra'],
      ['go', 'find'],
    ],
    ['Techo', 'Hogar'],
  ],
  [
    'it was looked for again by more of its name',
    [
      ['allySearch', 'Hogar de Cristo'],
      ['go', 'find'],
    ],
    ['Techo'],
  ],
])('of an ally that was looked for, %s', async (_, more, allies) => {
  const said = new Map([
    ['allies', 'Techo'],
    ['allyLooked', 'Hogar'],
    ['allySearch', 'Hogar'],
  ]);
  for (const [name] of more) said.delete(name);
  expect((await read(answersForm, [...said, ...more])).typed['allies']).toEqual(allies);
});

test('a correction brings the questions of its page only, answered or not, and what is agreed to', async () => {
  const form = await read(correctionForm, [
    ['fields', 'rut'],
    ['fields', 'kinds'],
    ['fields', 'allies'],
    ['fields', 'password'],
    ['rut', '76.086.428-5'],
    ['name', 'Otra'],
    ['allySearch', 'Techo'],
    ['go', 'send'],
  ]);
  expect(form).toMatchObject({ go: 'send', privacyVersion: null, evenSo: false, explanation: {} });
  expect(form.typed).toEqual({ rut: '76.086.428-5', kinds: [], allies: ['Techo'] });
  const agreed = await read(correctionForm, [
    ['fields', 'rut'],
    ['consent', 'yes'],
    ['privacyVersion', '3'],
    ['explanation-rut', 'Es ese.'],
    ['explanation-kinds', ''],
    ['explanation-other', 'No.'],
    ['go', 'anyway'],
  ]);
  expect(agreed).toMatchObject({
    typed: { rut: '' },
    privacyVersion: 3,
    evenSo: true,
    explanation: { rut: 'Es ese.', kinds: '' },
  });
});
