/** The form with which two organisations are merged, as a browser sends it. */
import { expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import { mergeForm, slugIn } from './form.ts';

const read = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return readForm(data, mergeForm);
};
const sides = { 'id-one': 'a', 'id-other': 'b', 'seen-one': 's1', 'seen-other': 's2' };

test('the side that is kept decides which of the two a field comes from', async () => {
  const fields = { ...sides, keep: 'other', 'field-name': 'one', 'field-rut': 'other', 'field-kinds': 'both' };
  expect(await read(fields)).toEqual({
    value: {
      kept: 'b',
      absorbed: 'a',
      choices: { name: 'absorbed', rut: 'kept', kinds: 'both' },
      seen: { kept: 's2', absorbed: 's1' },
    },
  });
});

test('without a choice the first is kept; what is no field or no side is not read', async () => {
  expect(await read({ ...sides, 'field-name': 'elsewhere', 'field-secret': 'one' })).toMatchObject({
    value: { kept: 'a', absorbed: 'b', choices: {} },
  });
});

test('an organisation’s address is read however it was pasted', () => {
  for (const typed of ['puentes', ' /articuladores/puentes/ ', 'https://mesa.cl/en/articuladores/puentes?q=1#top'])
    expect(slugIn(typed), typed).toBe('puentes');
  expect(slugIn('')).toBe('');
});
