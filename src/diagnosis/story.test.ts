/** The story of a diagnosis: the figures of a release for ever, the same on the page, in the text and in the PDF. */
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { publishDataset, withdrawDataset } from '#figures/release/for-others.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { loadDatasets } from '#figures/release/load/commands.server.ts';
import { datasetBySlug, estimates } from '#figures/release/queries.server.ts';
import type { Diagnosis } from './facts/document.ts';
import { pdfData } from './paper/pdf-data.ts';
import { closePdf, pdfOf } from '#platform/server/paper/pdf.server.ts';
import { diagnosisText } from './paper/plain-text.ts';
import { diagnosisOf } from './sentences/queries.server.ts';
import { themeNames, type Theme } from './facts/themes.ts';

const { db, at } = await story();
afterAll(closePdf);

const shipped = [
  'sae-comunas-2024',
  ...['sae-comunas-income-2022', 'casen-2024-regions', 'casen-2024-national', 'census-2024-population'],
  ...['deprivations-regions-2024', 'poverty-lines-2013-method'],
];
const files = shipped.map((name) => `data/poverty/published/${name}.json`);
const address = 'https://mesa.example/datos/diagnostico';
await loadDatasets(db, files);

const diagnose = async (territory: string, release: number, themes: readonly Theme[] = themeNames) =>
  (await diagnosisOf(db, { territory, release, themes, locale: 'es' }))!;
const pdf = async (diagnosis: Diagnosis, mesa = 'Mesa') => {
  const made = await pdfOf(pdfData(diagnosis, mesa, address, 'es'));
  if (typeof made === 'string') throw new Error(made);
  return made;
};
const textOf = async (bytes: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};

test('Puente Alto: every figure has its references, and the extreme one is the region’s', async () => {
  const { sections, references, caveats } = await diagnose('13201', 1);
  const withFigures = sections.flatMap(({ paragraphs }) => paragraphs.flat()).filter(({ text }) => /\d\s%/.test(text));
  expect(withFigures.length).toBeGreaterThan(8);
  for (const { text, cites } of withFigures) expect([text, cites.length]).not.toEqual([text, 0]);
  expect(references.map(({ number }) => number)).toEqual(references.map((_, index) => index + 1));
  expect(references[0]!.text).toMatch(/^Ministerio de Desarrollo Social y Familia, .*2024 \[conjunto de datos\]/);
  expect(caveats.some(({ text }) => text.includes('Antártica'))).toBe(true);
  const extreme = sections.find(({ theme }) => theme === 'extreme')!;
  expect(extreme.paragraphs[0]![0]!.text).toBe('La pobreza extrema por ingresos no se publica para comunas.');
  expect(extreme.paragraphs[0]![1]!.text).toContain('la Región Metropolitana');
});

test('the map of a region cites where its comunas come from, not where the region does', async () => {
  const { sections, references } = await diagnose('13', 1, ['income']);
  const { maps, paragraphs } = sections[0]!;
  expect(maps[0]!.view.rows).toHaveLength(52);
  const cited = references.filter(({ number }) => maps[0]!.cites.includes(number));
  expect(cited.map(({ text }) => text)).toEqual([expect.stringContaining('de las comunas, 2024')]);
  expect(paragraphs[0]![0]!.cites).not.toEqual(maps[0]!.cites);
});

test('Antártica, which no source measures, says so and still has its census', async () => {
  const { sections } = await diagnose('12202', 1);
  const text = (theme: Theme) =>
    sections
      .find((one) => one.theme === theme)!
      .paragraphs.flat()
      .map((one) => one.text);
  expect(text('income')[0]).toBe('No hay ninguna estimación publicada de pobreza por ingresos para Antártica.');
  expect(text('age')[0]).toContain('personas en Antártica');
});

test('the PDF says it is PDF/UA, its language and title, and the very sentences of the page and the text', async () => {
  const diagnosis = await diagnose('13201', 1);
  const bytes = await pdf(diagnosis);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await getMeta(document);
  expect(info).toMatchObject({ Title: 'Diagnóstico de pobreza: Puente Alto', Language: 'es-CL' });
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const [paper, plain] = [await textOf(bytes), diagnosisText(diagnosis, 'Mesa', address, 'es').replace(/\s+/g, ' ')];
  const sentences = diagnosis.sections.flatMap(({ paragraphs }) => paragraphs.flat());
  expect(sentences.length).toBeGreaterThan(25);
  for (const { text } of sentences) {
    const said = text.replace(/\s+/g, ' ').replace(/\.$/, '');
    expect(paper).toContain(said);
    expect(plain).toContain(said);
  }
  const cells = diagnosis.sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  for (const cell of cells) expect(paper.replaceAll(' ', '')).toContain(cell.replace(/\s+/g, ''));
});

test('a name that looks like markup is only a name', async () => {
  const name = 'Mesa #panic("no") *y* $x$ [_z_] \\ <etiqueta> @ref';
  expect(await textOf(await pdf(await diagnose('13201', 1, ['age']), name))).toContain('#panic("no") *y* $x$ [_z_]');
});

test('the same address gives the same bytes: from a new thread, and after the data changed', async () => {
  const before = await diagnose('13201', 1, ['income', 'neighbours']);
  const first = Buffer.from(await pdf(before));
  await closePdf();
  at('2027-03-01T12:00:00Z');
  const current = (await datasetBySlug(db, 'sae-comunas-2024'))!;
  const all = await estimates(db, { dataset: 'sae-comunas-2024', breakdowns: 'all' });
  const corrected = all.map(({ dataset: _, ...one }) =>
    one.territory === '13201' && one.measure === 'fgt0' ? { ...one, value: 0.14, persons: 90_000 } : one,
  );
  const { release } = await publishDataset(db, cast.ana, { ...current, estimates: corrected });
  expect(release).toBe(2);
  const again = await diagnose('13201', 1, ['income', 'neighbours']);
  expect(again).toEqual(before);
  expect(Buffer.from(await pdf(again, 'Otra mesa')).equals(first)).toBe(false);
  expect(Buffer.from(await pdf(again)).equals(first)).toBe(true);
  expect((await diagnose('13201', 2, ['income'])).sections[0]!.paragraphs[0]![0]!.text).toContain('90.000');
});

test('a dataset that is withdrawn stays in the releases it was in; there is no diagnosis of releases to come', async () => {
  const { release } = await withdrawDataset(db, cast.ana, 'census-2024-population', 'Error en la fuente');
  const age = async (number: number) => (await diagnose('13201', number, ['age'])).sections[0]!.paragraphs[0]![0]!.text;
  expect(await age(release - 1)).toContain('568.086');
  expect(await age(release)).toBe('No hay población por edad publicada para Puente Alto.');
  expect(await diagnosisOf(db, { territory: '13201', release: 99, themes: ['age'], locale: 'es' })).toBeUndefined();
  expect(await diagnosisOf(db, { territory: '99999', release: 1, themes: ['age'], locale: 'es' })).toBeUndefined();
});
