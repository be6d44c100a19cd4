import { expect, test } from 'vitest';
import { choiceFields, type WordMatches } from './coded-fields.ts';
import { importColumn } from './guess-columns.ts';
import { cellMeaning, unknownWords, type CodedColumn } from './meanings.ts';
import type { ImportField } from './row.ts';

const meant = (field: ImportField, cell: string, matches: WordMatches = {}) =>
  cellMeaning(importColumn(field) as CodedColumn, cell, matches);

test.each([
  ['sector', 'ONG', 'private_nonprofit'],
  ['sector', 'ONGs', 'private_nonprofit'],
  ['sector', 'sociedad civil', 'private_nonprofit'],
  ['sector', 'Público', 'public'],
  ['sector', 'Municipalidad', 'public'],
  ['sector', 'Empresa', 'private_company'],
  ['legalForm', 'Fundaciones', 'foundation'],
  ['legalForm', 'junta de vecinos', 'community_organization'],
  ['scope', 'todo el país', 'national'],
  ['populations', 'Migrantes, niños y niñas', ['migrants', 'children']],
  ['kinds', 'Capacitación; fondos concursables', ['training', 'funding']],
  ['kinds', 'Capacitación, Estudios', ['training', 'studies']],
  ['worksIn', 'Maule, Ñuble / Los Lagos', ['07', '16', '10']],
] as const)('%s «%s» is known from the start', (field, cell, codes) => expect(meant(field, cell)).toEqual(codes));

test.each([
  ['sector', 'privado', 'whether for profit'],
  ['sector', 'constructor', 'a word of the language itself'],
  ['state', 'ok', 'a state'],
  ['populations', 'estudiantes', 'what a search widens'],
] as const)('%s «%s» is not taken for sure: %s', (field, cell, _) => {
  expect([meant(field, cell)].flat()).toEqual([cell]);
});

test('what a person matched holds without case or accents; a word left out of a list leaves the rest, and of one answer nothing', () => {
  const matches = { sector: { privado: 'private_company' }, populations: { otros: 'out' }, state: { ok: 'active' } };
  expect(meant('sector', 'PRIVADO ', matches)).toBe('private_company');
  expect(meant('state', 'Ok', matches)).toBe('active');
  expect(meant('populations', 'Mujeres; Otros', matches)).toEqual(['women']);
  expect(meant('populations', 'Mujeres; Otros; marcianos', matches)).toEqual(['women', 'marcianos']);
  expect(meant('populations', 'Otros', matches)).toBeUndefined();
  expect(meant('state', 'ok', { state: { ok: 'out' } })).toBeUndefined();
});

test('the words that are none of ours are told once, those open first, with a proposal where the search knows one', () => {
  const cells = [
    { cell: 'Mujeres; marcianos', rows: 2 },
    { cell: 'MARCIANOS, estudiantes', rows: 3 },
    { cell: 'otros', rows: 9 },
  ];
  const words = unknownWords(importColumn('populations') as CodedColumn, cells, { populations: { otros: 'out' } });
  expect(words.map(({ word, rows, means, perhaps }) => [word, rows, means, perhaps])).toEqual([
    ['marcianos', 5, null, null],
    ['estudiantes', 3, null, 'youth'],
    ['otros', 9, 'out', null],
  ]);
});

test('every column of few answers is asked about, and says its own words', () => {
  for (const field of Object.keys(choiceFields) as ImportField[]) {
    expect(importColumn(field)).toBeDefined();
    const [word, ...others] = unknownWords(
      importColumn(field) as CodedColumn,
      [{ cell: 'lo de siempre', rows: 1 }],
      {},
    );
    expect([word?.word, others]).toEqual(['lo de siempre', []]);
  }
});
