/** Cut, spoilt and foreign files are refused with their reason; `npm run trial damaged-files` spoils every byte. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadInput } from '../input/fault.ts';
import { describeFile } from '../survey/describe.ts';
import { DuckDB } from '../database/duckdb.ts';
import { bytesOf, fixtures, folder, outcome, patched, wholeOrRefused } from './test/damage.stage.ts';

async function codeOf(bytes: Uint8Array): Promise<string | number> {
  const result = await outcome(bytes);
  return typeof result === 'number' ? result : result.code;
}

const small = readdirSync(fixtures).filter((f) => /(sav|dta)$/.test(f) && f !== 'haven-long.zsav');

/** A copy of a file of SPSS that declares other rows: in its header, and in the extension of 64 bits when it has one. -1 is unknown. */
function declaring(name: string, rows: number): Buffer {
  const copy = Buffer.from(bytesOf(name));
  copy.writeInt32LE(rows, 80);
  const extension = copy.indexOf(Buffer.from(Int32Array.of(7, 16, 8, 2).buffer));
  if (extension > 0) copy.writeBigInt64LE(BigInt(rows), extension + 24);
  return copy;
}

describe.each(small)('%s, cut', (name) => {
  const whole = bytesOf(name);
  const offsets = Array.from({ length: 50 }, (_, i) => Math.floor((whole.length * i) / 50));
  const near = [1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 24, 100].map((n) => whole.length - n);

  test('at any byte', async () => {
    for (const offset of [...offsets, ...near]) {
      const result = await outcome(whole.subarray(0, offset));
      expect({ offset, refused: result instanceof BadInput }).toEqual({ offset, refused: true });
    }
  });

  test('or with something after its end', async () => {
    expect(await outcome(Buffer.concat([whole, whole.subarray(-64)]))).toBeInstanceOf(BadInput);
  });
});

describe('a file of SPSS', () => {
  const rows = 24;

  test.each(['haven-none.sav', 'haven-bytecode.sav', 'haven.zsav'])(
    'that declares other rows than it has: %s',
    async (name) => {
      expect(await codeOf(declaring(name, rows + 1))).toBe('too-few-rows');
      expect(await codeOf(declaring(name, rows - 1))).toBe('too-many-rows');
      expect(await codeOf(declaring(name, 0))).toBe('too-many-rows');
    },
  );

  test.each(['haven-none.sav', 'haven-bytecode.sav', 'haven.zsav', 'pspp-1252.sav'])(
    'that does not know its rows is read to its end: %s',
    async (name) => {
      expect(await outcome(declaring(name, -1))).toBe(await outcome(bytesOf(name)));
    },
  );

  test('that does not know its rows, cut inside one', async () => {
    for (const name of ['haven-none.sav', 'haven-bytecode.sav']) {
      const whole = declaring(name, -1);
      for (const bytes of [1, 8, 16, 1000])
        expect(await codeOf(whole.subarray(0, whole.length - bytes))).toMatch(/^cut-/);
    }
  });

  test('whose two counts of rows differ', async () => {
    expect(await codeOf(patched('haven-none.sav', 80, [rows + 1, 0, 0, 0]))).toBe('damaged-file');
  });

  test('cut: says how many rows there are', async () => {
    const whole = bytesOf('haven-none.sav');
    const result = (await outcome(whole.subarray(0, whole.length - 100))) as BadInput;
    expect(result.message).toContain('está cortado: declara 24 filas y solo hay 23 completas.');
  });

  test.each([
    ['magic', 0, [0x24, 0x46, 0x4c, 0x39], 'unsupported-version'],
    ['EBCDIC', 0, [0x5b, 0xc6, 0xd3, 0xf2], 'unsupported-version'],
    ['layout', 64, [9, 9, 9, 9], 'damaged-file'],
    ['compression', 72, [7, 0, 0, 0], 'damaged-file'],
    ['zlib in a file of bytecode', 72, [2, 0, 0, 0], 'damaged-file'],
    ['record type', 176, [5, 0, 0, 0], 'damaged-file'],
    ['width', 180, [0, 1, 0, 0], 'damaged-file'],
    ['continuation of nothing', 180, [0xff, 0xff, 0xff, 0xff], 'damaged-file'],
  ] as const)('of wrong %s', async (_, at, bytes, code) =>
    expect(await codeOf(patched('haven-bytecode.sav', at, bytes))).toBe(code),
  );

  test('whose encoding nobody reads', async () => {
    const whole = bytesOf('pspp-1252.sav');
    const at = whole.lastIndexOf('WINDOWS-1252');
    expect(await codeOf(patched('pspp-1252.sav', at, Buffer.from('WINDOWS-9999')))).toBe('unknown-encoding');
  });

  test('whose compressed bytes are spoilt', async () => {
    const whole = bytesOf('haven.zsav');
    for (let at = whole.length - 4000; at < whole.length; at += 97) {
      const result = await outcome(patched('haven.zsav', at, [(whole[at] ?? 0) ^ 0xff]));
      expect(result instanceof BadInput || result === rows).toBe(true);
    }
    expect(await codeOf(patched('haven.zsav', whole.length - 2000, Buffer.alloc(16)))).toBe('damaged-file');
  });

  test('with any byte of its dictionary spoilt is read whole or refused', async () => {
    await wholeOrRefused('haven-bytecode.sav', 8000, 97);
  });
});

describe('a file of Stata', () => {
  const rows = 24;
  const at = (text: string) => bytesOf('haven-118.dta').indexOf(text);

  test.each([
    ['release 116', 28, '116', 'unsupported-version'],
    ['release 120', 28, '120', 'unsupported-version'],
    ['byte order', 52, 'ABC', 'damaged-file'],
    ['tag', 11, '<HEADER>', 'damaged-file'],
    ['tag of the data', at('<data>'), '<DATA>', 'damaged-file'],
    ['long text', at('GSO'), 'OSG', 'damaged-file'],
    ['label table', at('<lbl>'), '<LBL>', 'damaged-file'],
  ])('of wrong %s', async (_, place, text, code) =>
    expect(await codeOf(patched('haven-118.dta', place, Buffer.from(text)))).toBe(code),
  );

  test('of an old release says which', async () => {
    const old = Buffer.alloc(200);
    old.set([114, 2, 1, 0]);
    expect(((await outcome(old)) as BadInput).message).toContain('(Stata 114). Se leen: Stata 117, 118, 119');
  });

  test('that declares other rows or variables than it has', async () => {
    expect(await codeOf(patched('haven-118.dta', at('<N>') + 3, [rows + 1]))).toBe('damaged-file');
    expect(await codeOf(patched('haven-118.dta', at('<N>') + 3, [rows - 1]))).toBe('damaged-file');
    expect(await codeOf(patched('haven-118.dta', at('<K>') + 3, [16]))).toBe('damaged-file');
  });

  test('whose row refers to a long text that is not there', async () => {
    const gso = at('GSO');
    expect(await codeOf(patched('haven-118.dta', gso + 7, [99]))).toBe('damaged-file');
  });

  test('with any byte before its data spoilt is read whole or refused', async () => {
    await wholeOrRefused('haven-118.dta', at('<data>'), 97);
  });
});

test('a file of another kind', async () => {
  expect(await codeOf(Buffer.from('id,sexo\n1,2\n'))).toBe('not-a-survey-file');
  expect(await codeOf(Buffer.alloc(0))).toBe('not-a-survey-file');
  expect(await codeOf(Buffer.from('PK\u0003\u0004 a workbook'))).toBe('not-a-survey-file');
});

test('Parquet whose pages are spoilt, which only reading the rows finds', async () => {
  const path = join(folder, 'pages.parquet');
  await using engine = await DuckDB.open();
  await engine.run(
    `COPY (SELECT i AS id, hash(i)::VARCHAR AS noise FROM range(20000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x5a, 40, 400));
  const refused = await describeFile(path).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(BadInput);
  expect((refused as BadInput).code).toBe('unreadable-file');
});
