/** Kinds of field that several forms have: what they take, and what they say of the rest. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { optionalDay, optionalId, optionalText, requiredDay, requiredLine } from './fields.ts';

const read = (schema: Parameters<typeof v.safeParse>[0], typed: unknown) => {
  const result = v.safeParse(schema, typed);
  return result.success ? result.output : result.issues[0].message;
};

test('a line is one line, and must say something', () => {
  expect(read(requiredLine(10), '  uno \n dos ')).toBe('uno dos');
  expect([read(requiredLine(10), ''), read(requiredLine(10), ' \n'), read(requiredLine(10), undefined)]).toEqual([
    'required',
    'required',
    'required',
  ]);
  expect([read(requiredLine(3), 'abc'), read(requiredLine(3), 'abcd')]).toEqual(['abc', 'too-long']);
});

test('a text may be empty, and says when it is too long', () => {
  expect([read(optionalText(5), undefined), read(optionalText(5), ' hola ')]).toEqual(['', 'hola']);
  expect(read(optionalText(5), 'holaaa')).toBe('too-long');
});

test('nothing chosen is null; what is no id is not in the list', () => {
  const id = '0193a1f0-0000-7000-8000-000000000001';
  expect([read(optionalId, ''), read(optionalId, undefined), read(optionalId, id)]).toEqual([null, null, id]);
  expect(read(optionalId, 'otro')).toBe('not-in-list');
});

test.each(['2026-11-28', ' 2026-02-28 '])('%j is a day', (typed) => {
  expect(String(read(requiredDay, typed))).toBe(typed.trim());
  expect(String(read(optionalDay, typed))).toBe(typed.trim());
});

test.each(['2026-02-30', '28/11/2026', 'mañana', '2026-13-01'])('%j is no day', (typed) => {
  expect([read(requiredDay, typed), read(optionalDay, typed)]).toEqual(['not-a-date', 'not-a-date']);
});

test('a day left out is none where it may be, and is asked for where it must be', () => {
  expect([read(optionalDay, ''), read(optionalDay, undefined), read(optionalDay, ' ')]).toEqual([null, null, null]);
  expect([read(requiredDay, ''), read(requiredDay, undefined)]).toEqual(['required', 'required']);
});
