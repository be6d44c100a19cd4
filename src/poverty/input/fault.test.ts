/** Bad files, descriptions and requests: each gets a message that names the place, and nothing is measured. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { BadInput, explainFault } from './fault.ts';
import { report } from '../report/report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';
import { fileOf } from '../test-data/surveys.ts';

const folder = mkdtempSync(join(tmpdir(), 'poverty-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'estrato,upm,expr,numper,ytotcorh,region,a,b';
const rows = ['1,1,10,1,100000,13,0,1', '1,2,12,2,300000,13,1,1', '2,3,9,1,200000,5,0,0', '2,4,11,3,150000,5,1,0'];
const survey: SurveyInput = {
  title: 'Prueba',
  period: { constant: '2017' },
  weight: 'expr',
  stratum: 'estrato',
  psu: 'upm',
  size: 'numper',
  income: 'ytotcorh',
  groups: { region: 'region', banda: { column: 'numper', breaks: [2] } },
};

function file(text: string, name = 'file.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

/** The rows with one cell of one row changed. */
function broken(row: number, column: string, value: string): string {
  const at = header.split(',').indexOf(column);
  return file(
    [
      header,
      ...rows.map((r, i) =>
        i + 1 === row
          ? r
              .split(',')
              .map((c, j) => (j === at ? value : c))
              .join(',')
          : r,
      ),
    ].join('\n') + '\n',
  );
}

async function refusal(work: () => unknown): Promise<BadInput> {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return error as BadInput;
  }
  throw new Error('it was measured');
}

const income =
  (path: string, change: Partial<SurveyInput> = {}, by: string[] = []) =>
  () =>
    report(path, readSurvey({ ...survey, ...change }), 'chile-income-2013', by);
const good = () => file([header, ...rows].join('\n') + '\n');

test('the file they all spoil is good', async () => {
  const figures = await report(good(), readSurvey(survey), 'chile-income-2013', ['region', 'banda']);
  expect(figures.find((f) => f.measure === 'persons')?.estimate).toBe(10 + 11);
  expect(new Set(figures.map((f) => JSON.stringify(f.domain)))).toEqual(
    new Set(['{}', '{"region":"5"}', '{"region":"13"}', '{"banda":"0"}', '{"banda":"1"}']),
  );
});

describe('values', () => {
  test.each([
    [
      'negative weight',
      3,
      'expr',
      '-2',
      'weight-not-positive',
      'Columna «expr», fila 3: el factor de expansión «-2» no es positivo. Cada persona de la muestra representa a alguien: quita del archivo las filas sin factor, o elige otra columna.',
    ],
    [
      'weight of zero',
      3,
      'expr',
      '0',
      'weight-not-positive',
      'Columna «expr», fila 3: el factor de expansión «0» no es positivo. Cada persona de la muestra representa a alguien: quita del archivo las filas sin factor, o elige otra columna.',
    ],
    [
      'missing weight',
      2,
      'expr',
      '',
      'missing-value',
      'Columna «expr», fila 2: falta el valor de factor de expansión.',
    ],
    ['weight in words', 4, 'expr', 'diez', 'not-a-number', 'Columna «expr», fila 4: «diez» no es un número.'],
    ['missing stratum', 1, 'estrato', 'NA', 'missing-value', 'Columna «estrato», fila 1: falta el valor de estrato.'],
    ['missing sampling unit', 1, 'upm', '', 'missing-value', 'Columna «upm», fila 1: falta el valor de conglomerado.'],
    ['income in words', 1, 'ytotcorh', 'mucho', 'not-a-number', 'Columna «ytotcorh», fila 1: «mucho» no es un número.'],
    [
      'household of no persons',
      2,
      'numper',
      '0',
      'size-not-positive',
      'Columna «numper», fila 2: «0» no es un número de personas.',
    ],
    [
      'sampling unit in two strata',
      3,
      'upm',
      '1',
      'psu-in-two-strata',
      'El conglomerado «1» está en 2 estratos (1, 2). Si los números de conglomerado se repiten entre estratos, márcalo en la descripción ("nest": true).',
    ],
  ])('%s', async (_, row, column, value, code, message) => {
    const problem = await refusal(income(broken(row, column, value)));
    expect([problem.code, problem.message]).toEqual([code, message]);
    expect(explainFault(problem, 'en')).not.toContain('undefined');
  });

  test('an indicator that is neither 0 nor 1', async () => {
    const indicators = Object.fromEntries(
      [
        'asis',
        'rez',
        'esc',
        'mal',
        'prevs',
        'acc',
        'act',
        'cot',
        'jub',
        'habitab',
        'servbas',
        'entorno',
        'appart',
        'tsocial',
        'seg',
      ].map((i) => [i, 'a']),
    );
    const problem = await refusal(() =>
      report(broken(2, 'a', '2'), readSurvey({ ...survey, indicators }), 'chile-multidimensional-2015'),
    );
    expect(problem.message).toBe('Columna «a», fila 2: «2» no es 0 (no carente) ni 1 (carente).');
  });

  test('an income without a line for its period', async () => {
    const problem = await refusal(income(good(), { period: { constant: '1999' } }));
    expect(problem.message).toBe(
      'Columna «ytotcorh», fila 1: hay ingreso pero no hay línea de pobreza para el período 1999 (y 3 filas más).',
    );
  });

  test('a status that the description does not explain', async () => {
    const status = { income: { column: 'region', poor: ['13'], notPoor: ['6'] } };
    expect((await refusal(income(good(), { status }))).message).toBe(
      'Columna «region», fila 3: la descripción no dice qué significa «5» (y 1 fila más).',
    );
  });

  test('a comuna that nobody knows, leading zeros or not', async () => {
    const asked = (codes: string[]) => () =>
      report(good(), readSurvey(survey), 'chile-income-2013', ['region'], { codes: { region: codes } });
    expect(await asked(['05', '13'])()).not.toHaveLength(0);
    const problem = await refusal(asked(['13', '6']));
    expect([problem.code, problem.message]).toEqual([
      'unknown-code',
      'Columna «region», fila 3: «5» no es un código conocido de region (y 1 fila más).',
    ]);
    expect(explainFault(problem, 'en')).toContain('“5” is not a known code of region');
  });

  test('fewer sampling units in the population than in the sample', async () => {
    const problem = await refusal(income(good(), { fpc: 'numper' }));
    expect(problem.code).toBe('population-varies');
  });
});

describe('files', () => {
  test('of no rows', async () => expect((await refusal(income(file(header + '\n')))).code).toBe('no-rows'));
  test('empty', async () => expect((await refusal(income(file('')))).code).toBe('no-rows'));
  test('of a type nobody reads', async () =>
    expect((await refusal(income(file('x', 'file.docx')))).code).toBe('unknown-file-type'));
  test('that is not there', async () =>
    expect((await refusal(income(join(folder, 'nowhere.csv')))).code).toBe('no-such-file'));

  test('cut within a compressed stream', async () => {
    const whole = readFileSync(fileOf('casen2020.csv.gz'));
    const path = join(folder, 'cut.csv.gz');
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.6)));
    const refused = await refusal(income(path));
    expect([refused.code, refused.message]).toEqual(['uneven-line', expect.stringMatching(/^La línea \d+ de /)]);
  });

  test('cut within a row', async () => {
    const problem = await refusal(income(file([header, ...rows].join('\n').slice(0, -8))));
    expect(problem.message).toMatch(/^La línea 5 de .* tiene otra cantidad de valores \(5\) que el encabezado \(8\)/);
  });

  test('with a header in quotes and a line too long', async () => {
    const quoted = `"a, b",${header}`;
    const text = [quoted, ...rows.map((row) => `1,${row}`), `1,${rows[0]},7`].join('\n');
    expect((await refusal(income(file(`${text}\n`)))).details).toMatchObject({ line: '6', expected: '9', found: '10' });
  });

  test('not in UTF-8', async () => {
    const path = file('', 'latin.csv');
    writeFileSync(path, Buffer.from(`${header},región\n${rows.map((row) => `${row},Ñuble`).join('\n')}\n`, 'latin1'));
    const problem = await refusal(income(path));
    expect([problem.code, explainFault(problem, 'en')]).toEqual(['not-utf-8', expect.stringContaining('CSV UTF-8')]);
  });

  test('that says it is Parquet and is not', async () =>
    expect((await refusal(income(file('PAR1 nothing', 'file.parquet')))).code).toBe('unreadable-file'));

  test('of 300 columns with wrong names: the nearest name is offered', async () => {
    const names = Array.from({ length: 296 }, (_, i) => `v${i}`);
    const path = file(
      [`${names.join(',')},exprr,strato,upm,numper`, `${names.map(() => 1).join(',')},1,1,1,1`].join('\n') + '\n',
    );
    expect((await refusal(income(path))).message).toBe(
      'El archivo no tiene la columna «expr» (factor de expansión). ¿Será exprr?',
    );
  });
});

describe('requests', () => {
  test('two methods at once', async () => {
    const problem = await refusal(() => report(good(), readSurvey(survey), 'chile-income-2013,chile-income-2024'));
    expect(problem.code).toBe('two-methods');
  });
  test('a situation that another method classified', async () => {
    const status = { income: { column: 'pobre', poor: ['1'], notPoor: ['0'], method: 'chile-income-2013' } };
    const classified = readSurvey({ ...survey, income: undefined, status });
    const problem = await refusal(() => report(good(), classified, 'chile-income-2024'));
    expect(problem.message).toBe(
      'La columna «pobre» trae la situación clasificada con el método «chile-income-2013», y se pidió «chile-income-2024». Pide el método con que se clasificó.',
    );
  });
  test('a method nobody knows', async () =>
    expect((await refusal(() => report(good(), readSurvey(survey), 'chile-1987'))).code).toBe('unknown-method'));
  test('a group nobody described', async () =>
    expect((await refusal(income(good(), {}, ['comuna']))).message).toContain('Los que hay: region, banda'));
  test('a measure the method has not', async () => {
    expect(
      (await refusal(() => report(good(), readSurvey(survey), 'chile-income-2013', [], { measures: ['h'] }))).code,
    ).toBe('unknown-measure');
  });
  test('a method whose data the file has not', async () => {
    expect((await refusal(() => report(good(), readSurvey(survey), 'chile-income-2024'))).code).toBe('unknown-column');
    expect((await refusal(income(good(), { size: undefined }))).code).toBe('method-needs');
  });
  test('single-PSU strata when they are refused', async () => {
    const path = file([header, ...rows, '3,9,5,1,100000,5,0,0'].join('\n') + '\n');
    const problem = await refusal(() =>
      report(path, readSurvey(survey), 'chile-income-2013', [], { treatment: { lonely: 'fail', inDomains: false } }),
    );
    expect(problem.message).toBe(
      'El estrato «3» tiene un solo conglomerado. Elige cómo tratarlo: certainty, remove, adjust o average.',
    );
  });
  test('a group with nobody', async () => {
    const path = file([header, ...rows.map((r) => r.split(',').with(5, '').join(','))].join('\n') + '\n');
    expect((await refusal(income(path, {}, ['region*banda']))).message).toBe(
      'En el grupo «region*banda» no hay nadie con los datos que se piden: no hay qué medir por él.',
    );
  });
  test('nobody with the data', async () => {
    const path = file([header, ...rows.map((r) => r.split(',').with(4, '').join(','))].join('\n') + '\n');
    expect((await refusal(income(path))).code).toBe('nobody-classified');
  });
});

describe('descriptions', () => {
  test.each([
    [{ weight: undefined }, 'weight', 'falta'],
    [{ pesos: 'expr' }, 'pesos', 'no se conoce ese campo'],
    [{ groups: { 'mi banda': 'numper' } }, 'groups.mi banda', 'no lleva espacios'],
    [{ groups: { banda: { column: 'numper', breaks: [3, 2] } } }, 'groups.banda', ''],
  ])('%j', async (change, path, reason) => {
    const problem = await refusal(() => readSurvey({ ...survey, ...change }));
    expect(problem.details['path']).toContain(path);
    expect(problem.message).toContain(reason);
  });

  test('a code of extreme poverty that is not one of poverty', async () => {
    const income = { column: 'a', poor: ['1'], extreme: ['2'], notPoor: ['0'] };
    const problem = await refusal(() =>
      report(good(), readSurvey({ ...survey, status: { income } }), 'chile-income-2013'),
    );
    expect(problem).toMatchObject({ code: 'extreme-not-poor', details: { column: 'a', codes: ['2'] } });
  });
});
