import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { columnLetter, readTable } from './read.ts';

const text = (content: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(content, encoding));
const cells = async (bytes: Uint8Array) => {
  const { headers, rows } = await readTable(bytes);
  return [headers, ...rows.map((row) => row.cells)];
};
const spanish = [
  ['Nombre', 'Región'],
  ['Fundación Ñandú', 'Ñuble'],
];

test.each([
  ['commas', text('Nombre,Región\nFundación Ñandú,Ñuble\n')],
  ['semicolons, as Excel writes in Chile', text('Nombre;Región\r\nFundación Ñandú;Ñuble\r\n')],
  ['tabs', text('Nombre\tRegión\nFundación Ñandú\tÑuble')],
  ['a byte order mark', text('\ufeffNombre,Región\nFundación Ñandú,Ñuble')],
  ['Latin-1', text('Nombre;Región\nFundación Ñandú;Ñuble', 'latin1')],
  ['UTF-16 with its mark', text('\ufeffNombre;Región\nFundación Ñandú;Ñuble', 'utf16le')],
  ['UTF-16 without it', text('Nombre;Región\nFundación Ñandú;Ñuble', 'utf16le')],
  ['a line that names the delimiter', text('sep=;\nNombre;Región\nFundación Ñandú;Ñuble')],
  ['quotes and blank lines', text('"Nombre";"Región"\n\n"Fundación Ñandú";"Ñuble"\n\n')],
])('reads a text table with %s', async (_, bytes) => {
  expect(await cells(bytes)).toEqual(spanish);
});

test('Windows-1252 has signs that Latin-1 lacks', async () => {
  const bytes = new Uint8Array([
    ...Buffer.from('Nombre\nFundaci'),
    0xf3,
    ...Buffer.from('n '),
    0x93,
    ...Buffer.from('Sol'),
    0x94,
    0x20,
    0x96,
  ]);
  expect(await cells(bytes)).toEqual([['Nombre'], ['Fundación “Sol” –']]);
});

test('a Mac of before writes accents of its own', async () => {
  const bytes = new Uint8Array([
    ...Buffer.from('Nombre\nFundaci'),
    0x97,
    ...Buffer.from('n de Do'),
    0x96,
    ...Buffer.from('ihue'),
  ]);
  expect(await cells(bytes)).toEqual([['Nombre'], ['Fundación de Doñihue']]);
});

test('a cell may hold line breaks, delimiters, quotes and forty thousand letters', async () => {
  const long = 'á'.repeat(40_000);
  expect(await cells(text(`a,b,c\n"uno\ndos","x,y ""z""",${long}`))).toEqual([
    ['a', 'b', 'c'],
    ['uno\ndos', 'x,y "z"', long],
  ]);
});

test('reads a workbook: titles above, merged headers, blank lines, dates, numbers as text, errors as shown', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Hoja',
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
          { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
        ],
        rows: [
          ['Registro de organizaciones', null, null, null],
          [null, null, null, null],
          [null, 'Contacto', null, null],
          ['Nombre', 'Correo', 'Fono', 'Fecha'],
          ['Uno', 'a@b.cl', 56_912_345_678, new Date(Date.UTC(2020, 4, 3))],
          [null, null, null, null],
          ['Dos', true, 1.5, '#N/A'],
        ],
      },
    ],
  });
  const { headers, rows } = await readTable(bytes);
  expect(headers).toEqual(['Nombre', 'Contacto Correo', 'Contacto Fono', 'Fecha']);
  expect(rows).toEqual([
    { number: 5, cells: ['Uno', 'a@b.cl', '56912345678', '2020-05-03'] },
    { number: 7, cells: ['Dos', 'true', '1.5', '#N/A'] },
  ]);
});

test('totals and notes below a table are no rows of it; above its end, and in names, they are', async () => {
  const lines = [
    'Nombre;Personas',
    'Total Impacto SpA;3',
    'TOTAL;3',
    'Nota Alta;5',
    'Subtotal;5',
    ';8',
    'Total general:;8',
  ];
  const foot = ['', 'Fuente: elaboración propia', 'Nota metodológica: son las de 2024.'];
  const { rows } = await readTable(text([...lines, ...foot].join('\n')));
  expect(rows.map((row) => row.cells.join(';'))).toEqual(lines.slice(1, 6));
  expect(rows.at(-1)?.number).toBe(6);
});

test('dates counted from 1904, as old Macs did, are the same days', async () => {
  const rows = [['Fecha'], [new Date(Date.UTC(2021, 8, 22))]];
  for (const dateSystem of ['1900', '1904'] as const) {
    expect(await cells(await writeXlsx({ dateSystem, sheets: [{ name: 'x', rows }] }))).toEqual([
      ['Fecha'],
      ['2021-09-22'],
    ]);
  }
});

test('takes the first sheet that holds anything', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'vacía', rows: [] },
      { name: 'datos', rows: [['Nombre'], ['Uno']] },
    ],
  });
  expect(await cells(bytes)).toEqual([['Nombre'], ['Uno']]);
});

test('a formula counts for what it last gave', async () => {
  const formula = {
    value: 'Fundación Suma',
    type: 'formula' as const,
    formula: 'A1&"x"',
    formulaResult: 'Fundación Suma',
  };
  const bytes = await writeXlsx({
    sheets: [{ name: 'x', rows: [['Nombre'], ['']], cells: new Map([['1,0', formula]]) }],
  });
  expect(await cells(bytes)).toEqual([['Nombre'], ['Fundación Suma']]);
});

test('columns without a header are called by their letter, and repeated ones are told apart', async () => {
  expect((await cells(text('Nombre,,Nombre\nx,y,z')))[0]).toEqual(['Nombre', 'B', 'Nombre (2)']);
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test.each([
  ['nothing', text(''), 'table-empty'],
  ['blank cells only', text(',,\n,,'), 'table-empty'],
  ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'table-unreadable'],
  ['a PDF', text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj'), 'table-unreadable'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48]), 'table-unreadable'],
  ['a web page', text('<html><table><tr><td>Nombre</td></tr></table></html>'), 'table-unreadable'],
  ['JSON', text('[ {"nombre": "Suma"},\n{"nombre": "Resta"} ]'), 'table-unreadable'],
  ['RTF', text('{\\rtf1\\ansi Nombre,RUT}'), 'table-unreadable'],
  [
    'more columns than a table has',
    text(Array.from({ length: 600 }, (_, at) => `c${String(at)}`).join(',')),
    'table-too-wide',
  ],
  ['more rows than are taken', text(`a\n${'x\n'.repeat(10_001)}`), 'table-too-many-rows'],
])('refuses %s', async (_, bytes, code) => {
  await expect(readTable(bytes)).rejects.toMatchObject({ code });
});

test('a cell of a workbook that is merged downwards says the same on each line of it, and makes no line of a blank one', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Hoja',
        merges: [{ startRow: 1, startCol: 0, endRow: 4, endCol: 0 }],
        rows: [
          ['Región', 'Nombre'],
          ['Maule', 'Uno'],
          [null, 'Dos'],
          [null, null],
          [null, 'Tres'],
          [null, 'Cuatro'],
        ],
      },
    ],
  });
  expect((await cells(bytes)).slice(1)).toEqual([
    ['Maule', 'Uno'],
    ['Maule', 'Dos'],
    ['Maule', 'Tres'],
    ['', 'Cuatro'],
  ]);
});

test('a line of a delimited text with more cells than titles keeps them all; that every line ends in a delimiter says nothing', async () => {
  expect(await cells(text('a;b;c\n1;2;3\n1;x; y;3\n1;x; y;\n;2;3'))).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', '3'],
    ['1', 'x', 'y', '3'],
    ['1', 'x', 'y', ''],
    ['', '2', '3'],
  ]);
  expect(await cells(text('a;b\n1;2;\n3;4;\n'))).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});
