import { expect, test } from 'vitest';
import { checkDigit, formatRut, parseRut, readRut } from './rut.ts';

test.each([
  ['76.086.428-5', '76086428-5'],
  ['12345678-5', '12345678-5'],
  ['123456785', '12345678-5'],
  ['10000013k', '10000013-K'],
  [' 12.345.678–5 ', '12345678-5'],
  ['12.345.678 - 5', '12345678-5'],
  ['012345678-5', '12345678-5'],
  ['6-K', '6-K'],
  ['1-9', '1-9'],
])('reads %s', (written, kept) => {
  expect(parseRut(written)).toBe(kept);
});

test.each([
  ['12.345.678-6', 'rut-check-digit'],
  ['10000013-0', 'rut-check-digit'],
  ['0-0', 'rut-malformed'],
  ['00000000-0', 'rut-malformed'],
  ['', 'rut-malformed'],
  ['-', 'rut-malformed'],
  ['abc', 'rut-malformed'],
  ['123456789012-1', 'rut-malformed'],
  ['12,345,678-5', 'rut-malformed'],
  ['12345678--5', 'rut-malformed'],
  ['K-K', 'rut-malformed'],
  ['<b>12345678-5', 'rut-malformed'],
])('says why %s is not one', (written, fault) => {
  expect(readRut(written)).toEqual({ fault });
});

test('shows a RUT with its dots', () => {
  expect(formatRut('65123456-7')).toBe('65.123.456-7');
  expect(formatRut('999-K')).toBe('999-K');
  expect(formatRut('1000-5')).toBe('1.000-5');
});

test('a wrong digit or two digits swapped never pass for the right ones', () => {
  for (const digits of [65123456, 7123458, 99999999, 50000001]) {
    const text = String(digits);
    for (let at = 0; at < text.length; at++) {
      for (let other = 0; other < 10; other++) {
        const wrong = Number(text.slice(0, at) + String(other) + text.slice(at + 1));
        if (wrong !== digits) expect(checkDigit(wrong)).not.toBe(checkDigit(digits));
      }
      const swapped = Number(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
      if (swapped !== digits) expect(checkDigit(swapped)).not.toBe(checkDigit(digits));
    }
  }
});
