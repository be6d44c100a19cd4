/** Loading datasets from files: what is refused and how it is told, what we ship, and how a new year comes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { loadDatasets, loadShipped } from './commands.server.ts';
import { readDescriptor, readEstimates } from './files.ts';
import { explainProblems, Unloadable } from './problem.ts';
import { endDataset, releaseDatasets } from '../publish.server.ts';
import { currentRelease, datasetBySlug, datasets, estimates, versionsOf } from '../queries.server.ts';

const { db } = await story();
const folder = await mkdtemp(join(tmpdir(), 'minga-loading-'));
afterAll(() => rm(folder, { recursive: true }));

const header =
  'territory,measure,part,method,period,breakdown,value,low,high,se,persons,population,n,quality,estimation';
const good = '13110,fgt0,,chile-income-2024,2024,,0.173,0.15,0.2,,98000,570000,,,small-area';

test.each([
  ['13999,fgt0,,chile-income-2024,2024,,0.1,,,,,,,,', 'territory', /«13999» no es un territorio/],
  ['13111,pobreza,,chile-income-2024,2024,,0.1,,,,,,,,', 'measure', /no es una medida\. Las que hay: fgt0,/],
  ['13111,fgt0,,chile-2024,2024,,0.1,,,,,,,,', 'method', /no es una metodología/],
  ['13111,h,,chile-income-2024,2024,,0.1,,,,,,,,', 'method', /no mide «h»/],
  ['13111,fgt0,,chile-income-2013;chile-income-2024,2024,,0.1,,,,,,,,', 'method', /dos metodologías/],
  ['13111,raw,hambre,chile-multidimensional-2024,2024,,0.1,,,,,,,,', 'part', /«hambre» no es un indicador.*asis/],
  ['13111,fgt0,asis,chile-income-2024,2024,,0.1,,,,,,,,', 'part', /no se mide por partes/],
  ['13111,fgt0,,chile-income-2024,2024-13,,0.1,,,,,,,,', 'period', /no es un año/],
  ['13111,fgt0,,chile-income-2024,2024,mujeres,0.1,,,,,,,,', 'breakdown', /Se escribe «sexo=2»/],
  ['13111,fgt0,,chile-income-2024,2024,,17.3,,,,,,,,', 'value', /fuera de 0 a 1.*se escribe 0\.173/],
  ['13111,fgt0,,chile-income-2024,2024,,"0,173",,,,,,,,', 'value', /punto decimal/],
  ['13111,fgt0,,chile-income-2024,2024,,,,,,,,,,', 'value', /falta el valor/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,,,,,,,suppressed,', 'value', /Quita el valor/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,0.12,0.2,,,,,,', 'value', /no está entre sus límites 0\.12 y 0\.2/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,0.05,,,,,,,', 'high', /Escribe los dos o ninguno/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,,,,9,8,,,', 'persons', /más que la población/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,,,,,,1.5,,', 'n', /número entero/],
  ['13111,population,,ine-census-2024,2024,,-5,,,,,,,,', 'value', /menor que cero/],
  ['13111,fgt0,,chile-income-2024,2024,,0.1,,,,,,,buena,', 'quality', /Puede ser reliable/],
  [good, 'territory', /repite la cifra de la línea 2/],
])('%s is told in %s', (row, column, words) => {
  const read = readEstimates('cifras.csv', `${header}\n${good}\n${row}\n`);
  const problems = 'problems' in read ? read.problems : [];
  expect(problems.map((problem) => [problem.line, problem.column])).toEqual([[3, column]]);
  expect(explainProblems(problems, 'es')).toMatch(new RegExp(`^cifras\\.csv, línea 3, columna «${column}»: .*`));
  expect(explainProblems(problems, 'es')).toMatch(words);
  expect(explainProblems(problems, 'en')).toMatch(/^cifras\.csv, line 3, .*\nNothing was loaded\.$/s);
});

test.each([
  ['', /column-missing/],
  [`${header},colour\n${good},red\n`, /column-unknown/],
  [`${header.replace(',value', '')}\n`, /column-missing.*no-rows/],
  [`${header}\n${good},more\n`, /cells-count/],
  [`${header}\n"13110,fgt0\n`, /csv-unreadable/],
])('a table that is not one is told as a whole: %#', (csv, codes) => {
  const read = readEstimates('cifras.csv', csv);
  expect('problems' in read ? read.problems.map(({ code }) => code).join() : '').toMatch(codes);
});

test('columns that nothing has may be left out, in any order', () => {
  const read = readEstimates('x.csv', 'value,period,method,measure,territory\n0.2,2024,chile-income-2024,fgt0,CL\n');
  expect('value' in read && read.value[0]).toMatchObject({ territory: 'CL', part: '', value: 0.2, low: null });
});

test('a descriptor has one source, and names a CSV beside it', async () => {
  const shipped = await readFile('data/poverty/published/sae-comunas-2024.json', 'utf8');
  const changed = (change: object) => {
    const read = readDescriptor('d.json', JSON.stringify({ ...(JSON.parse(shipped) as object), ...change }));
    return 'problems' in read ? read.problems[0]?.code : null;
  };
  expect(changed({})).toBeNull();
  expect(changed({ sources: [{ title: 'A' }, { title: 'B' }] })).toBe('one-source');
  expect(changed({ path: '../secret.csv' })).toBe('path-outside');
  expect(changed({ official: 'sí' })).toBe('descriptor');
  expect(readDescriptor('d.json', '{')).toMatchObject({ problems: [{ code: 'not-json' }] });
});

test('what we ship is loaded once, whole, in one release', async () => {
  const count = await loadShipped(db);
  const all = await datasets(db);
  expect([all.length, all.reduce((sum, one) => sum + one.estimates, 0)]).toEqual([count, 14_089]);
  const [laFlorida] = await estimates(db, {
    territories: ['13110'],
    measures: ['fgt0'],
    methods: ['chile-income-2024'],
  });
  expect(laFlorida).toMatchObject({ dataset: 'sae-comunas-2024', period: '2024', estimation: 'small-area' });
  expect([await loadShipped(db), await currentRelease(db)]).toEqual([0, 1]);
});

test('a mesa that replaced or withdrew what we ship keeps it so when Minga starts again', async () => {
  const before = (await datasetBySlug(db, 'casen-2024-national'))!;
  const rows = await estimates(db, { dataset: 'casen-2024-national' });
  await releaseDatasets(db, null, [{ ...before, estimates: rows.slice(1) }]);
  await endDataset(db, null, 'poverty-lines-2013-method', 'Se publica en otra parte');
  expect(await loadShipped(db)).toBe(0);
  expect((await datasetBySlug(db, 'casen-2024-national'))?.version).toBe(2);
  expect(await datasetBySlug(db, 'poverty-lines-2013-method')).toBeUndefined();
});

/** A year that no code knows: two files, as docs/data/README.md says. */
async function newYear(name: string, rows: string): Promise<string> {
  const descriptor = JSON.parse(await readFile('data/poverty/published/sae-comunas-2024.json', 'utf8')) as object;
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify({ ...descriptor, name, path: `${name}.csv`, title: 'Comunas 2026' }));
  await writeFile(join(folder, `${name}.csv`), `${header}\n${rows}\n`);
  return file;
}

test('a new year is added by a file and a command, without code', async () => {
  const row = (comuna: string, value: string) => `${comuna},fgt0,,chile-income-2024,2026,,${value},,,,,,,,small-area`;
  const file = await newYear('sae-comunas-2026', [row('13110', '0.16'), row('08101', '0.18')].join('\n'));
  expect(await loadDatasets(db, [file])).toMatchObject([{ slug: 'sae-comunas-2026', version: 1, changed: true }]);
  const series = await estimates(db, { territories: ['13110'], measures: ['fgt0'], methods: ['chile-income-2024'] });
  expect(series.map(({ period, dataset }) => [period, dataset])).toEqual([
    ['2024', 'sae-comunas-2024'],
    ['2026', 'sae-comunas-2026'],
  ]);
  expect(await loadDatasets(db, [file])).toMatchObject([{ version: 1, changed: false }]);
});

test('one bad row in any of the files, and nothing of any is loaded', async () => {
  const release = await currentRelease(db);
  const fine = await newYear('fine-2027', good.replace('2024,,0.173', '2027,,0.173'));
  const bad = await newYear('bad-2027', good.replace('13110', '99999'));
  const lost = join(folder, 'lost.json');
  const failure = await loadDatasets(db, [fine, bad, lost]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Unloadable);
  expect((failure as Unloadable).message).toMatch(
    /bad-2027\.csv, línea 2, columna «territory».*lost\.json: .*No se cargó nada/s,
  );
  expect([await currentRelease(db), (await versionsOf(db, 'fine-2027')).length]).toEqual([release, 0]);
});
