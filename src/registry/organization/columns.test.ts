/** Columns of spreadsheets: what the download writes the import reads back, in both languages. */
import { describe, expect, test } from 'vitest';
import { diceOf } from '#platform/test/dice.ts';
import { locales } from '#platform/words.ts';
import { comunas, regions } from '#territory/territory.ts';
import { dimensions, enablerKinds, legalForms, populations, scopes, sectors } from './codes.ts';
import { columnByHeader, columns, publicColumns, type Exported } from './columns.ts';
import { monogram } from './monogram.ts';
import { isWebAddress, networkPage, withProtocol } from './web-address.ts';

const random = diceOf(31);
const { one, some } = random;
const organization = (): Exported =>
  ({
    name: one(['Fundación «Telar»; Ltda.', 'Ñandú & Cía', '=1+1', '-5', '@x']),
    knownAs: one([null, 'Telar']),
    rut: one([null, '65123944-3']),
    legalForm: one(legalForms),
    sector: one(sectors),
    scope: one(scopes),
    region: one(regions).code,
    abroad: false,
    worksIn: some(regions).map(({ code }) => code),
    worksInComunas: some(comunas)
      .slice(0, 5)
      .map(({ code }) => code),
    kinds: some(enablerKinds),
    dimensions: some(dimensions),
    populations: some(populations),
    intervenes: one([true, false, null]),
    holdsLinkingEvents: one([true, false, null]),
    hasAlliances: one([true, false, null]),
    allies: some(['Uno', 'Dos; tres', 'Con "comillas"', 'Y, coma']).map((name) => ({ name, slug: null, id: null })),
    description: 'Tejemos.',
    networks: {},
  }) as unknown as Exported;

describe.each(locales)('what is written in a cell is read as it was (%s)', (locale) => {
  const cases = Array.from({ length: 150 }, organization);
  const coded = [
    'legalForm',
    'sector',
    'scope',
    'region',
    'worksIn',
    'worksInComunas',
    'kinds',
    'dimensions',
    'populations',
  ] as const;
  const answers = ['intervenes', 'holdsLinkingEvents', 'hasAlliances'] as const;
  test.each([...coded, ...answers])('%s', (key) => {
    const column = columns.find((one) => one.key === key)!;
    for (const one of cases) expect(column.read(String(column.write(one, locale) ?? ''))).toEqual(one[key]);
  });

  test('allies, semicolons and quotes in their names included', () => {
    const column = columns.find(({ key }) => key === 'allies')!;
    for (const one of cases)
      expect(column.read(String(column.write(one, locale) ?? ''))).toEqual(one.allies.map(({ name }) => name));
  });

  test('a header is its column’s, however it is written', () => {
    for (const column of columns)
      for (const header of [column.header[locale], column.header[locale].toUpperCase(), ` ${column.key} `])
        expect(columnByHeader(header)?.key).toBe(column.key);
  });
});

test('nothing private leaves in an export', () => {
  const gone = columns.filter((column) => !publicColumns.includes(column)).map(({ key }) => key);
  expect(gone).toEqual(['contactName', 'contactPosition', 'contactEmail', 'contactPhone']);
});

test.each([
  ['Sí', true],
  ['x', true],
  ['FALSO', false],
  ['0', false],
  ['', null],
  ['s/r', null],
  ['quizás', 'quizás'],
])('«%s» as an answer is read as %s', (cell, read) =>
  expect(columns.find(({ key }) => key === 'intervenes')!.read(cell)).toBe(read),
);

describe('addresses as people write them', () => {
  test.each([
    ['www.puentes.cl', 'https://www.puentes.cl'],
    ['http://puentes.cl', 'http://puentes.cl'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    [null, null],
  ])('%s', (typed, address) => expect(withProtocol(typed)).toBe(address));

  test.each([
    'javascript:alert(1)',
    'https://puentes',
    'https://ana:clave@puentes.cl',
    'ftp://puentes.cl',
    'puentes.cl',
    '',
  ])('not of the public web: %s', (address) => expect(isWebAddress(address)).toBe(false));

  test.each([
    ['instagram', '@puentes.sur', 'https://www.instagram.com/puentes.sur'],
    ['x', 'puentes', 'https://x.com/puentes'],
    ['youtube', '@puentes', 'https://www.youtube.com/@puentes'],
    ['linkedin', 'linkedin.com/company/puentes', 'https://linkedin.com/company/puentes'],
    ['facebook', 'https://facebook.com/puentes', 'https://facebook.com/puentes'],
    ['tiktok', null, null],
  ] as const)('on %s, %s', (network, typed, page) => expect(networkPage(network, typed)).toBe(page));
});

test('a monogram is of the words that matter, and the same for the same name', () => {
  const initials = ['Fundación de la Mujer', 'El Telar', 'ñandú', 'Por', '3 Corazones unidos', '', '—'];
  expect(initials.map((name) => monogram(name).initials)).toEqual(['FM', 'T', 'Ñ', '·', '3C', '·', '·']);
  expect(monogram('Telar')).toEqual(monogram('Telar'));
  const weaves = new Set(initials.map((name) => JSON.stringify({ ...monogram(name), initials: '' })));
  expect(weaves.size).toBeGreaterThan(3);
});

test.each([
  ['Valdivia, Los Ríos', '14101'],
  ['Los Ríos / Valdivia', '14101'],
  ['Maule, Talca', '07101'],
  ['Viña del Mar (Valparaíso)', '05109'],
  ['Puente Alto - RM', '13201'],
  ['Santiago, Región Metropolitana', '13101'],
  ['Talca, Ñuble', 'Talca, Ñuble'],
  ['Talca, Curicó', 'Talca, Curicó'],
])('a comuna beside its region is that comuna: «%s»', (cell, code) => {
  expect(columns.find(({ key }) => key === 'comuna')!.read(cell)).toBe(code);
});
