/** What stands in a form: what came back to be sent again, and what was written before the page was awake. */
import { describe, expect, test } from 'vitest';
import { standsIn, wroteBefore } from './written.ts';

const box = { name: 'reason', type: 'textarea' };
const form = (...elements: object[]) => ({ method: 'post', elements });

describe('what was sent and came back', () => {
  test('stands where a form has its field', () => {
    expect(standsIn([form(box)], { reason: 'Falta el RUT.', version: '3' })).toBe(true);
    expect(standsIn([form(box)], { reason: '' })).toBe(false);
  });

  test('stands no more where its form is gone, only looks something up, or keeps it hidden', () => {
    expect(standsIn([], { reason: 'Falta el RUT.' })).toBe(false);
    expect(standsIn([{ method: 'get', elements: [box] }], { reason: 'Falta el RUT.' })).toBe(false);
    expect(
      standsIn([form({ name: 'version', type: 'hidden' }, { name: 'note', type: 'text' })], { version: '3' }),
    ).toBe(false);
  });
});

test.each([
  ['a text', { type: 'text', value: 'Ana', defaultValue: '' }, true],
  ['a text as it was served', { type: 'textarea', value: 'Ana', defaultValue: 'Ana' }, false],
  ['a tick', { type: 'checkbox', value: 'on', defaultValue: 'on', checked: true, defaultChecked: false }, true],
  ['a choice', { type: 'radio', value: 'a', defaultValue: 'a', checked: true, defaultChecked: true }, false],
  ['what nobody types in', { type: 'hidden', value: 'b', defaultValue: 'a' }, false],
  ['a list, which has no such thing', { type: 'select-one', value: 'b' }, false],
])('written before: %s', (_, field, wrote) => expect(wroteBefore([field])).toBe(wrote));
