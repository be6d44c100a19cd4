/** What a file really is, by its first bytes, whatever its name says. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { diceOf } from '#platform/test/dice.ts';
import { sniffKind } from './kind.ts';
import { kindOfName, mediaKinds } from './microdata.ts';
import { whyNotUse } from './rules.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const table = bytes('region,sexo\n13,1\n');

describe('by its bytes', () => {
  test.each<[string, Uint8Array, string, object]>([
    ['parquet that is called a text', bytes('PAR1....'), 'a.csv', { kind: 'parquet' }],
    ['SPSS', bytes('$FL2@(#) IBM SPSS'), 'casen.sav', { kind: 'sav' }],
    ['SPSS, compressed', bytes('$FL3@(#) IBM SPSS'), 'casen.sav', { kind: 'zsav' }],
    ['Stata', bytes('<stata_dta><header>'), 'a.csv', { kind: 'dta' }],
    ['an old Stata, by its name alone', bytes('\x72\x02\x01\x00'), 'a.DTA', { kind: 'dta' }],
    ['a text', table, 'a.csv', { kind: 'csv' }],
    ['a text with tabs, by its name', table, 'a.TXT', { kind: 'tsv' }],
    ['a packed text', gzipSync(table), 'a.csv.gz', { kind: 'csv.gz' }],
    ['a packed text with tabs', gzipSync(table), 'a.tsv.gz', { kind: 'tsv.gz' }],
    ['a packed text that is not called so', gzipSync(table), 'a.csv', { kind: 'csv.gz' }],
    ['a workbook', bytes('PK\x03\x04xl'), 'a.csv', { refusal: 'microdata-archive' }],
    ['a rar', bytes('Rar!\x1a\x07'), 'a.rar', { refusal: 'microdata-archive' }],
    ['a packed file that is no text', gzipSync(bytes('PAR1\0\0\0')), 'a.csv.gz', { refusal: 'microdata-archive' }],
    ['a broken pack', bytes('\x1f\x8bxxxxxxxx'), 'a.csv.gz', { refusal: 'microdata-foreign' }],
    ['a page', bytes('\n <!DOCTYPE html>'), 'a.csv', { refusal: 'microdata-foreign' }],
    ['a PDF', bytes('%PDF-1.7'), 'a.csv', { refusal: 'microdata-foreign' }],
    ['a picture', bytes('\x89PNG\r\n\x1a\n\0\0'), 'a.csv', { refusal: 'microdata-foreign' }],
  ])('%s', (_, head, name, expected) => expect(sniffKind(head, name)).toEqual(expected));

  test('any bytes under any name are of one kind or refused, never a fault', () => {
    const random = diceOf(23);
    const starts = ['', 'PAR1', '$FL', '\x1f\x8b', 'PK\x03\x04', '<stata', '\xff\xfe'];
    for (let i = 0; i < 500; i++) {
      const tail = Array.from({ length: 40 }, () => String.fromCharCode(Math.floor(random() * 256))).join('');
      const sniffed = sniffKind(bytes(random.one(starts) + tail), `a.${random.one(['csv', 'dta', 'gz', 'exe'])}`);
      if ('kind' in sniffed) expect(mediaKinds).toContain(sniffed.kind);
      else expect(sniffed.refusal).toMatch(/^microdata-(archive|foreign)$/);
    }
  });
});

test.each([
  ['casen.csv', 'csv'],
  ['CASEN 2022.TXT.GZ', 'tsv.gz'],
  ['casen.parquet', 'parquet'],
  ['casen.csv.zip', null],
  ['csv', null],
  ['casen.gz', null],
])('%s is called %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

test('a file is worked on once it was read, until it is taken away', () => {
  expect((['reading', 'ready', 'refused', 'removed'] as const).map((state) => whyNotUse({ state }))).toEqual([
    'microdata-not-read-yet',
    null,
    'no-such-microdata',
    'microdata-gone',
  ]);
});
