/** Which telephones are taken as they are written, and what is dialled of them. */
import { expect, test } from 'vitest';
import { isPhone, phonesIn } from './phone.ts';

test.each([
  '+56 9 1234 5678',
  '9 1234 5678',
  '912345678',
  '2 2345 6789',
  '+56-2-23456789',
  '(41) 234 5678',
  '(+56) 41 234 5678',
  '+56 (2) 2345.6789',
  '600 123 4567',
  '2 2345 6789 anexo 12',
  '2 2345 6789, ext. 12',
  '2 2345 6789 (anexo 12)',
  '2 2345 6789 Anexo: 1204',
  '2 2345 6789 / 9 1234 5678',
  '+56 2 2345 6789 anexo 12 / +56 9 1234 5678',
  '+44 20 7946 0958',
  '+1 (212) 555-0142',
])('«%s» is a telephone', (written) => {
  expect(isPhone(written)).toBe(true);
});

test.each([
  '9 1234',
  '234 5678',
  '2 2345 6789 / 12',
  '2 2345 6789 /',
  'anexo 12',
  'pregunte',
  '+',
  '2 2345 6789 Ana',
  '1234 5678 9012 3456',
  '++56 9 1234 5678',
])('«%s» is none', (written) => {
  expect(isPhone(written)).toBe(false);
});

test('each number is dialled without its extension', () => {
  expect(phonesIn('+56 2 2345 6789 anexo 12 / (9) 1234 5678')).toEqual([
    { text: '+56 2 2345 6789 anexo 12', dialled: '+56223456789' },
    { text: '(9) 1234 5678', dialled: '912345678' },
  ]);
  expect(phonesIn('9 1234')).toEqual([{ text: '9 1234', dialled: '91234' }]);
  expect([phonesIn(''), phonesIn(' / ')]).toEqual([[], []]);
  expect(phonesIn('por definir')).toEqual([{ text: 'por definir', dialled: '' }]);
});
