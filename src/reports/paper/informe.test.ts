/** The informe on paper: accessible, in its language, with everything that it says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { closePdf, pdfOf } from '#platform/server/paper/pdf.server.ts';
import { locales } from '#platform/words.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { noFacts, someFacts } from '../facts/test/facts.stage.ts';
import { reportSections } from '../findings/compose.ts';
import { voiceOf } from '../findings/say.ts';
import { paperBars, paperIntervals } from './charts.ts';
import { informeData } from './informe.ts';

afterAll(closePdf);

async function setInforme(...asked: Parameters<typeof informeData>) {
  const bytes = await pdfOf(informeData(...asked));
  if (typeof bytes === 'string') throw new Error(bytes);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return { bytes, document, text: text.replaceAll(/\s+/g, ' '), info: (await getMeta(document)).info };
}

describe.each(locales)('in %s', async (locale) => {
  const { bytes, text, info, document } = await setInforme(someFacts, 3, locale);
  const raw = Buffer.from(bytes).toString('latin1');
  test('says its title, its language and who published it', () => {
    expect(info).toMatchObject({ Title: voiceOf(someFacts, locale).t.title.informe, Author: 'Mesa' });
    expect(raw).toContain(locale === 'es' ? '/Lang (es-CL)' : '/Lang (en-GB)');
    expect(raw).toContain('pdfuaid:part');
  });
  test('has every finding as a heading, and every row of its tables', () => {
    for (const { title, parts } of reportSections(voiceOf(someFacts, locale))) {
      expect(text).toContain(title);
      for (const one of parts) if (one.kind === 'table') for (const cell of one.rows.flat()) expect(text).toContain(cell.replaceAll(/\s+/g, ' ').slice(0, 12)); // prettier-ignore
    }
  });
  test('is tagged: headings, tables with heads, figures with words', () => {
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'Figure', 'Caption', 'TOC', 'L']) expect(raw).toContain(`/S /${tag}`);
    const figures = raw.match(/\/S \/Figure/g)!.length;
    expect(raw.match(/\/Alt /g)!.length).toBeGreaterThanOrEqual(figures);
  });
  test('names its edition on every sheet but the cover', async () => {
    expect(text.split(voiceOf(someFacts, locale).t.edition('3', voiceOf(someFacts, locale).day))).toHaveLength(document.numPages + 1); // prettier-ignore
  });
});

describe.each([['es', 'https://mesa.example/informes/informe/3'], ['en', 'https://mesa.example/en/informes/informe/3']] as const)('its permanent address in %s', async (locale, address) => {
  const { text, document } = await setInforme(someFacts, 3, locale);
  const squeezed = text.replaceAll(' ', '');
  test('stands on the cover, at each foot and where it is said how to make it again', () =>
    expect(squeezed.split(address)).toHaveLength(document.numPages + 2));
  test('leads there from the cover and from the last sheet, and nowhere else', async () => {
    const links = async (sheet: number) => ((await (await document.getPage(sheet)).getAnnotations()) as { url?: string }[]).flatMap(({ url }) => url ?? []); // prettier-ignore
    expect(new Set([...(await links(1)), ...(await links(document.numPages))])).toEqual(new Set([address, `https://mesa.example${locale === 'en' ? '/en' : ''}/brechas/necesidad-y-oferta/pobreza-multidimensional-2`])); // prettier-ignore
    expect(await links(3)).toEqual([]);
  });
}); // prettier-ignore

test.each([
  ['before it is published', someFacts, null],
  ['where its facts are older than addresses', (({ site: _, ...facts }) => facts)(someFacts), 3],
] as const)('has none %s', async (_, facts, number) =>
  expect((await setInforme(facts, number, 'es')).text).not.toContain('/informes/'),
);

test('qpdf finds nothing wrong with it', async () => {
  const { bytes } = await setInforme(someFacts, 3, 'es');
  const file = join(mkdtempSync(join(tmpdir(), 'minga-informe-')), 'informe.pdf');
  writeFileSync(file, bytes);
  let said = 'No syntax or stream encoding errors';
  try {
    said = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // a machine without qpdf
  }
  expect(said).toContain('No syntax or stream encoding errors');
});

test('an empty mesa has one that says so, and a sample mesa’s says so', async () => {
  expect((await setInforme(noFacts, null, 'es')).text).toContain('Nadie ha publicado iniciativas todavía.');
  const { text } = await setInforme({ ...someFacts, sample: true }, 1, 'es');
  expect(text).toContain('son ficticias');
  expect(text).toContain('Edición 1, con los datos del 22 de noviembre de 2026. Datos de muestra');
});

test('names that are no markup: nothing of a name is read as Typst', async () => {
  const odd = { ...someFacts.organizations[0]!, name: '#panic("x") $a$ *b* _c_ <d> @e \\f' };
  const { text } = await setInforme(
    { ...someFacts, organizations: [odd, ...someFacts.organizations.slice(1)] },
    1,
    'es',
  );
  expect(text).toContain('#panic("x") $a$ *b* _c_');
});

describe('what belongs together', () => {
  const gap = someFacts.gaps[0]!;
  const said = (facts: ReportFacts) => JSON.parse(JSON.stringify(informeData(facts, 1, 'es').sections)) as { title: string; parts: SetPart[] }[]; // prettier-ignore
  interface SetPart { kind: string; text?: string; sticky?: true; whole?: boolean; parts?: SetPart[] } // prettier-ignore
  const partsOf = (facts: ReportFacts) => said(facts).flatMap(({ parts }) => parts);
  test('a sentence stands on the page of the figure it leads to, and waits for none that is elsewhere', () => {
    const [who, network, need] = [said(someFacts)[1]!, said(someFacts)[5]!, said(someFacts)[6]!];
    expect(need.parts.slice(0, 3).map(({ kind, sticky }) => [kind, sticky])).toEqual([['text', true], ['text', true], ['picture', undefined]]); // prettier-ignore
    expect(who.parts.slice(0, 2).map(({ kind, sticky }) => [kind, sticky])).toEqual([['text', true], ['picture', undefined]]); // prettier-ignore
    expect(network.parts.slice(0, 3).map(({ kind, sticky }) => [kind, sticky])).toEqual([['text', undefined], ['text', undefined], ['picture', undefined]]); // prettier-ignore
  });
  test('a short table is not parted, a long one is', () => {
    const many = { ...someFacts, organizations: Array.from({ length: 21 }, (_, at) => ({ ...someFacts.organizations[3]!, slug: `o${at}` })), network: noFacts.network }; // prettier-ignore
    const tables = (facts: ReportFacts) => partsOf(facts).filter(({ kind }) => kind === 'table').map(({ whole }) => whole); // prettier-ignore
    expect(new Set(tables(someFacts))).toEqual(new Set([true]));
    expect(tables(many)).toContain(false);
  });
  test('a gap stands on one page with its tree, unless it may not have room there', () => {
    const many = (change: Partial<typeof gap>) => partsOf({ ...someFacts, gaps: [{ ...gap, ...change }] }).filter(({ kind }) => kind === 'together').length; // prettier-ignore
    expect([many({}), many({ statement: 'x'.repeat(1900) }), many({ boxes: Array.from({ length: 17 }, () => gap.boxes[0]!) })]).toEqual([1, 0, 0]); // prettier-ignore
  });
  test('one that has no room on a page is all there', async () => {
    const evidence = Array.from({ length: 60 }, (_, at) => ({ ...gap.evidence[0]!, words: `Fuente ${at} ${'que dice mucho '.repeat(12)}fin ${at}.` })); // prettier-ignore
    const { text } = await setInforme({ ...someFacts, gaps: [{ ...gap, evidence }] }, 1, 'es');
    for (const at of evidence.keys()) expect(text).toContain(`fin ${at}.`);
  });
});

describe('charts', () => {
  const bar = { label: 'Una etiqueta larguísima que no cabe donde van los nombres', value: 3, said: '3 · 75 %' };
  const texts = ({ shapes }: ReturnType<typeof paperBars>) =>
    shapes.flatMap((one) => (one.kind === 'text' ? [one] : []));
  test('a bar is as long as its part of the whole, and its name stays in its room', () => {
    const drawing = paperBars([bar, { ...bar, value: 4 }], 4);
    const bars = drawing.shapes.flatMap((one) => (one.kind === 'rect' && one.ink === 'mark' ? [one.width] : []));
    expect(bars[0]! / bars[1]!).toBeCloseTo(0.75, 9);
    expect(texts(drawing)[0]!.text).toMatch(/…$/);
    expect(drawing.height).toBe(40);
  });
  test('an interval holds its value; without one a dot stands alone', () => {
    const row = { label: 'Santiago', value: 0.2, low: 0.1, high: 0.3, said: '20 %', own: true, weak: false };
    const { shapes } = paperIntervals([row, { ...row, low: null, high: null, weak: true }], String);
    const thick = shapes.flatMap((one) => (one.kind === 'line' && one.width === 3 ? [one] : []));
    const dots = shapes.flatMap((one) => (one.kind === 'dot' ? [one] : []));
    expect([thick.length, dots.map(({ hollow }) => hollow)]).toEqual([1, [false, true]]);
    expect(thick[0]!.x1 < dots[0]!.x && dots[0]!.x < thick[0]!.x2).toBe(true);
  });
});
