/** Taking figures away: tables, datasets' files, everything, the data package; and what old releases still give. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readTable } from '#platform/spreadsheet/read.ts';
import { story } from '#platform/test/story.ts';
import { methodIds } from '#poverty/method/list.ts';
import { dataPackage } from './datapackage.server.ts';
import { datasetFile, listedDatasets, shownDataset } from './queries.server.ts';
import { licenceName } from '../release/in-words.ts';
import { dictionary } from './dictionary.ts';
import { loadShipped } from '../release/load/commands.server.ts';
import { measures } from '../release/measures.ts';
import { endDataset, releaseDatasets } from '../release/publish.server.ts';
import { currentRelease, datasetBySlug, datasets, estimates, releasedAt } from '../release/queries.server.ts';
import { tableAddress, type TableAsked, type TableFormat } from './address.ts';
import { everythingAsked, tableAsked } from './answer.server.ts';
import { tableColumns } from './columns.ts';

const { db } = await story();
await loadShipped(db);

/** A table as its address asks for it: the address and its reader must agree. */
const table = (format: TableFormat, asked: TableAsked, locale: 'es' | 'en' = 'es') =>
  tableAsked(db, new URL(tableAddress(format, asked), 'https://mesa.example').searchParams, { format, locale });
const linesOf = async (answer: Response) => (await answer.text()).trimEnd().split('\r\n');

test('a table of a comuna as CSV has names beside codes, and a name of its own', async () => {
  const answer = await table('csv', { territory: ['13201'], measure: ['fgt0'], period: ['2024'] });
  const [header, row, ...rest] = await linesOf(answer);
  expect(header).toBe(tableColumns.map(({ key }) => key).join(','));
  expect(row).toMatch(/^13201,Puente Alto,comuna,fgt0,Pobreza por ingresos,,chile-income-2024,/);
  expect(rest).toEqual([]);
  expect(answer.headers.get('content-disposition')).toMatch(/filename="data-social-13201-e\d+\.csv"/);
});

test('a table as JSON cites its sources, and as a workbook brings dictionary and sources', async () => {
  const json = JSON.parse(await (await table('json', { territory: ['13201'] })).text()) as {
    total: number;
    items: { dataset: string; value: number }[];
    sources: { dataset: string; licence: string }[];
  };
  expect(json.items).toHaveLength(json.total);
  expect(new Set(json.items.map(({ dataset }) => dataset))).toEqual(
    new Set(json.sources.map(({ dataset }) => dataset)),
  );
  const workbook = await table('xlsx', { level: 'region', measure: ['severe'], year: ['2024'] }, 'en');
  const read = await readTable(new Uint8Array(await workbook.arrayBuffer()), 1000);
  expect(read.headers.slice(0, 3)).toEqual(['Code', 'Territory', 'Level']);
  expect(read.rows.map(({ cells }) => cells[1])).toContain('Metropolitana de Santiago');
  expect(read.rows).toHaveLength(16);
});

test.each([
  ['es', { territory: ['13999'] }, /^territory: «13999» no es un territorio/],
  ['en', { measure: ['poverty'] }, /^measure: “poverty” is not a measure\. There are: fgt0/],
  ['es', { release: 9999 }, /^release: No hay una entrega 9999\. La última es la/],
  ['es', { method: ['chile-income-2013', 'chile-income-2024'] }, /^method: Pides dos metodologías a la vez/],
  ['es', { dataset: 'nada' }, /^dataset: No hay un conjunto «nada»/],
] as const)('what cannot be asked is said in words: %s %o', async (locale, asked, words) => {
  const answer = await table('csv', asked, locale);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
  expect(await answer.text()).toMatch(words);
});

test('everything is every figure of every breakdown', async () => {
  const all = (await datasets(db)).reduce((sum, { estimates: count }) => sum + count, 0);
  const lines = await linesOf(await everythingAsked(db, new URLSearchParams(), { format: 'csv', locale: 'es' }));
  expect(lines).toHaveLength(all + 1);
  const workbook = await everythingAsked(db, new URLSearchParams(), { format: 'xlsx', locale: 'es' });
  const read = await readTable(new Uint8Array(await workbook.arrayBuffer()), 20_000);
  expect(read.rows).toHaveLength(all);
});

test('the data package names each CSV with its weight and its hash, and the CSV has them', async () => {
  const release = await currentRelease(db);
  const described = (await dataPackage(db, 'https://mesa.example', 'Mesa')) as {
    name: string;
    resources: {
      name: string;
      path: string;
      hash: string;
      bytes: number;
      licenses: object[];
      schema: { fields: object[] };
    }[];
  };
  expect(described).toMatchObject({ profile: 'tabular-data-package', version: `${release}.0.0` });
  expect(described.resources).toHaveLength((await datasets(db)).length);
  for (const { name, path, hash, bytes, schema } of described.resources) {
    const { pathname, searchParams } = new URL(path);
    const asked = { slug: name, file: pathname.split('/').at(-1)!, release: Number(searchParams.get('release')) };
    const csv = (await datasetFile(db, { ...asked, locale: 'es' }))!.body as string;
    expect([Buffer.byteLength(csv), `sha256:${sha256(csv)}`]).toEqual([bytes, hash]);
    expect(sha256(csv.slice(csv.indexOf('\n') + 1))).toBe((await datasetBySlug(db, name))!.sha256);
    expect(csv.slice(0, csv.indexOf('\n')).split(',')).toHaveLength(schema.fields.length);
  }
  expect(await dataPackage(db, 'https://mesa.example', 'Mesa', 9999)).toBeUndefined();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the list says of each dataset its methods, its span and how sure it is', async () => {
  const { listed } = await listedDatasets(db);
  const of = (slug: string) => listed.find(({ dataset }) => dataset.slug === slug)!.summary;
  expect(of('casen-2020-regions')).toMatchObject({
    methods: ['chile-income-2013'],
    territories: 17,
    intervals: 34,
    firstPeriod: '2020',
    qualities: [{ code: 'reliable', count: 34 }],
  });
  expect(of('sae-comunas-2015').estimations.map(({ code, count }) => [code, count])).toEqual([
    ['direct', 278],
    ['small-area', 370],
    ['imputed', 42],
  ]);
});

test('every licence of a shipped dataset reads in both languages; one that somebody wrote stays as written', async () => {
  for (const { licence } of await datasets(db)) {
    expect(licenceName(licence, 'es')).toBe(licence);
    expect(licenceName(licence, 'en'), licence).not.toBe(licence);
  }
  expect(licenceName('Creative Commons Atribución 4.0; Acuerdo propio', 'en')).toBe(
    'Creative Commons Attribution 4.0; Acuerdo propio',
  );
  expect(licenceName('Acuerdo propio', 'en')).toBe('Acuerdo propio');
});

test('a withdrawn dataset says why, when, and which others give the same figures', async () => {
  const sae = (await datasetBySlug(db, 'sae-comunas-2015'))!;
  const rows = await estimates(db, { dataset: sae.slug });
  const copy = { ...sae, slug: 'copia', official: false };
  await releaseDatasets(db, null, [{ ...copy, estimates: rows.slice(0, 3) }]);
  const { release } = await endDataset(db, null, 'copia', ' Repetía las oficiales ');
  const gone = (await shownDataset(db, 'copia'))!;
  expect(gone.withdrawal).toMatchObject({
    release,
    reason: 'Repetía las oficiales',
    at: await releasedAt(db, release),
  });
  expect(gone.withdrawal!.instead.map(({ slug }) => slug)).toEqual([sae.slug]);
  expect((await shownDataset(db, sae.slug))!.withdrawal).toBeNull();
  await releaseDatasets(db, null, [{ ...copy, estimates: rows.slice(0, 4) }]);
  const before = (await shownDataset(db, 'copia', release - 1))!;
  expect([before.standing, before.withdrawal?.reason]).toEqual(['replaced', 'Repetía las oficiales']);
  await endDataset(db, null, 'copia', 'Era una prueba');
});

test('a replaced version and a withdrawn dataset can still be seen and taken', async () => {
  const before = (await datasetBySlug(db, 'deprivations-regions-2024'))!;
  const rows = await estimates(db, { dataset: before.slug });
  await releaseDatasets(db, null, [{ ...before, estimates: rows.slice(20) }]);
  const old = await shownDataset(db, before.slug, before.released);
  expect([old?.dataset.version, old?.standing, old?.versions.length]).toEqual([1, 'replaced', 2]);
  const csvOf = async (release?: number) => {
    const asked = { slug: before.slug, file: `${before.slug}.csv`, release, locale: 'es' as const };
    return ((await datasetFile(db, asked))!.body as string).trimEnd().split('\n').length - 1;
  };
  expect([await csvOf(before.released), await csvOf()]).toEqual([rows.length, rows.length - 20]);
  await endDataset(db, null, before.slug, 'Se revisa la unidad');
  const gone = await shownDataset(db, before.slug);
  expect([gone?.standing, gone?.dataset.version, await csvOf()]).toEqual(['withdrawn', 2, rows.length - 20]);
  expect(gone?.withdrawal).toMatchObject({
    release: await currentRelease(db),
    reason: 'Se revisa la unidad',
    instead: [],
  });
  expect(old?.withdrawal).toBeNull();
  expect(await shownDataset(db, 'nunca-existio')).toBeUndefined();
  expect(await shownDataset(db, 'sae-comunas-2024', 9999)).toBeUndefined();
  expect(
    await datasetFile(db, { slug: before.slug, file: 'otra.csv', release: undefined, locale: 'es' }),
  ).toBeUndefined();
});

test('what computed figures were made of is taken away as a recipe', async () => {
  const asked = { slug: 'casen-2020-regions', file: 'receta.json', release: undefined, locale: 'es' as const };
  expect(JSON.parse((await datasetFile(db, asked))!.body as string)).toMatchObject({
    file: { rows: 185_437 },
    method: { id: 'chile-income-2013' },
  });
});

test('texts that a spreadsheet would run as formulas are harmless', async () => {
  const [row] = await estimates(db, { territories: ['13201'], measures: ['fgt0'], periods: ['2022'] });
  const trap = { ...row!, period: '1999', breakdown: '=cmd|calc!A1' };
  const dataset = (await datasetBySlug(db, 'sae-comunas-2024'))!;
  await releaseDatasets(db, null, [{ ...dataset, slug: 'trap', estimates: [trap] }]);
  const [, line] = await linesOf(
    await everythingAsked(db, new URLSearchParams('dataset=trap'), { format: 'csv', locale: 'es' }),
  );
  expect(line).toContain(`,'=cmd|calc!A1,`);
});

test('the dictionary explains every column, measure and method in both languages, once each', () => {
  for (const locale of ['es', 'en'] as const) {
    const entries = dictionary(locale);
    const codes = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ code }) => code);
    expect(codes('column')).toEqual(tableColumns.map(({ key }) => key));
    expect(codes('measure')).toEqual(measures);
    expect(codes('method')).toEqual(expect.arrayContaining([...methodIds]));
    expect(new Set(entries.map(({ kind, code }) => `${kind}-${code}`)).size).toBe(entries.length);
    for (const { kind, name, meaning } of entries) {
      expect(name).not.toBe('');
      if (kind === 'column' || kind === 'measure') expect(meaning).not.toBe('');
    }
  }
});
