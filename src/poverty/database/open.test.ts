/** Survey files written by haven, pandas and PSPP, read as haven reads them: every variable, label, row and missing value. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileVariable, openSurveyFile } from './open.ts';
import { PRESENT, SYSTEM } from '../files/block.ts';

interface Expected {
  label: string;
  rows: number;
  variables: {
    name: [string];
    label: [string];
    format: [string];
    text: [boolean];
    labels: [[string], [string]][];
    naValues: string[];
    naRange: string[];
    values: (string | null)[];
    missing: boolean[];
  }[];
}

const folder = join(import.meta.dirname, '../test-data/readers');
const path = (name: string) => (isAbsolute(name) ? name : join(folder, name));
const golden = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as { files: string[]; expected: Expected }[];

/** Whole columns of a file, as texts: a number with all its digits, ".a", or null. */
async function columnsOf(name: string, names?: string[]) {
  await using file = await openSurveyFile(path(name));
  const variables = names?.map((n) => file.variables.find((v) => v.name === n)!) ?? file.variables;
  const columns = variables.map(() => ({ values: [] as (string | number | null)[], missing: [] as boolean[] }));
  let rows = 0;
  for await (const block of file.blocks(names)) {
    expect(block.first).toBe(rows);
    rows += block.rows;
    for (const [i, { values, missing }] of block.columns.entries()) {
      expect([values.length, missing.length]).toEqual([block.rows, block.rows]);
      for (const [row, value] of values.entries()) columns[i]!.values.push(shown(value, missing[row]!));
      columns[i]!.missing.push(...Array.from(missing, (m) => m !== PRESENT));
    }
  }
  expect(rows).toBe(file.rows);
  return { file, variables, columns, rows };
}

function shown(value: string | number, missing: number): string | number | null {
  if (missing >= 97) return `.${String.fromCharCode(missing)}`;
  return missing === SYSTEM ? null : value;
}

function described(v: FileVariable) {
  return {
    name: v.name,
    label: v.label,
    format: v.format,
    text: v.type === 'text',
    labels: v.labels.map((l) => [l.value, l.label]),
    naValues: v.missing?.values ?? [],
    naRange: v.missing?.range ? [v.missing.range.low, v.missing.range.high] : [],
  };
}

function expectedDescription(v: Expected['variables'][number]) {
  const value = (text: string) => (v.text[0] || text.startsWith('.') ? text : Number(text));
  return {
    name: v.name[0],
    label: v.label[0],
    format: v.format[0],
    text: v.text[0],
    labels: v.labels.map(([[text], [label]]) => [value(text), label]),
    naValues: v.naValues.map(value),
    naRange: v.naRange.map((text) => Number(text.replace('Inf', 'Infinity'))),
  };
}

/** haven takes the last spaces off Stata's texts, where they are data; we keep them. */
function withoutLastSpaces<T>(value: T): T | string {
  return typeof value === 'string' ? value.trimEnd() : value;
}

describe.each(golden.flatMap(({ files, expected }) => files.map((name) => ({ name, expected }))))(
  '$name',
  ({ name, expected }) => {
    test('its variables, with labels, formats and declared missing values', async () => {
      await using file = await openSurveyFile(path(name));
      expect(file.rows).toBe(expected.rows);
      expect(file.variables.map(described)).toEqual(expected.variables.map(expectedDescription));
      if (expected.label) expect(file.label).toBe(expected.label);
    });

    test('every value of every row, and which are missing', async () => {
      const { columns } = await columnsOf(name);
      for (const [i, v] of expected.variables.entries()) {
        const values = v.values.map((text) =>
          text === null || v.text[0] || text.startsWith('.') ? text : Number(text),
        );
        const ours = columns[i]!.values.map(name.endsWith('.dta') ? withoutLastSpaces : (value) => value);
        const theirs = name.endsWith('.dta') ? values.map(withoutLastSpaces) : values;
        expect({ name: v.name[0], values: ours }).toEqual({ name: v.name[0], values: theirs });
        expect({ name: v.name[0], missing: columns[i]!.missing }).toEqual({ name: v.name[0], missing: v.missing });
      }
    });

    test('some columns, in the order asked for', async () => {
      const all = await columnsOf(name);
      const names = all.variables
        .map((v) => v.name)
        .filter((_, i) => i % 3 !== 1)
        .reverse();
      const some = await columnsOf(name, names);
      expect(some.columns).toEqual(names.map((n) => all.columns[all.variables.findIndex((v) => v.name === n)]));
    });
  },
);

test('the last spaces of a text of Stata stay', async () => {
  const { columns } = await columnsOf('haven-118.dta', ['texto']);
  expect(columns[0]!.values.slice(0, 2)).toEqual(['Persona número 1', 'Persona número 2 — con espacios  ']);
});

test('a file of release 119 as haven writes it, whose references to long texts are those of 118', async () => {
  const bytes = readFileSync(path('pandas-119-le.dta'));
  const notes = await columnsOf('pandas-119-le.dta', ['nota']);
  const row = 1 + 2 + 4 + 4 + 8 + 10 + 8 + 1;
  const first = bytes.indexOf(Buffer.from([7, 0, 0, 1, 0, 0, 0, 0]), bytes.indexOf('<data>'));
  for (let k = 1; k <= notes.rows; k++) {
    const at = first + (k - 1) * row;
    if (k % 3 === 0) expect(bytes.readBigUInt64LE(at)).toBe(0n);
    else {
      expect([...bytes.subarray(at, at + 8)]).toEqual([7, 0, 0, k, 0, 0, 0, 0]);
      bytes.set([7, 0, k, 0], at);
    }
  }
  const copy = join(mkdtempSync(join(tmpdir(), 'readers-')), 'haven-119.dta');
  writeFileSync(copy, bytes);
  expect((await columnsOf(copy, ['nota'])).columns).toEqual(notes.columns);
});

test('a file longer than a block of rows and than a block of zlib', async () => {
  const { columns, rows } = await columnsOf('haven-long.zsav', ['respuesta', 'x']);
  expect(rows).toBe(600_000);
  const answers = ['no', 'sí', 'no sabe'];
  for (let k = 1; k <= rows; k++) {
    if (columns[0]!.values[k - 1] !== answers[k % 3] || columns[1]!.values[k - 1] !== (k % 97) / 7)
      throw new Error(`row ${k} differs`);
  }
});
