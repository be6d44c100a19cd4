/** Writes the slides as a native PPTX: charts and tables that can be edited, a headline placeholder on each. */
import PptxGenJS from 'pptxgenjs';
import type { Locale } from '#platform/words.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { mendDeck } from './mend.ts';
import { pngOf } from './picture.server.ts';
import { deckOf, type Deck, type DeckChart, type ReportSlide, type SlideBody } from './slides.ts';

type Slide = PptxGenJS.Slide;

const night = '14265E';
const [ink, quiet, rule, cream] = ['231D2E', '544B60', 'DCD4C6', 'FDF3DD'];
const inks = ['1F3D99', '9A6C14', '24594A'];
const [left, top, wide, tall] = [0.6, 1.55, 12.1, 5.05];

/** The same facts, the same bytes. */
export async function writeDeck(
  facts: ReportFacts,
  number: number | null,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = deckOf(facts, number, locale);
  const language = locale === 'es' ? 'es-CL' : 'en-GB';
  const file = await begun(deck, language);
  const tables = new Map<string, string>();
  for (const [at, slide] of deck.slides.entries()) {
    if (slide.body.kind === 'table') tables.set(`slide${at + 2}.xml`, slide.body.table.caption);
    await addSlide(file, slide);
  }
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return mendDeck(bytes, { language, tables, made: Temporal.PlainDate.from(facts.asOf) });
}

async function begun(
  { title, mesa, version, sample, foot: said, cover: loom }: Deck,
  language: string,
): Promise<PptxGenJS> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = title;
  file.author = mesa;
  file.company = mesa;
  file.theme = { headFontFace: 'Georgia', bodyFontFace: 'Calibri', lang: language } as PptxGenJS.ThemeProps;
  const foot = { x: left, y: 7, w: 11, h: 0.3, fontSize: 10, color: quiet, margin: 0 };
  file.defineSlideMaster({
    title: 'FINDING',
    background: { color: 'FFFFFF' },
    objects: [
      { line: { x: left, y: 6.95, w: wide, h: 0, line: { color: rule, width: 1 } } },
      {
        text: {
          text: said,
          options: foot,
        },
      },
      { placeholder: { options: { name: 'title', type: 'title', x: left, y: 0.4, w: wide, h: 1, fontSize: 26, bold: true, color: ink, align: 'left', valign: 'middle', margin: 0, fontFace: 'Georgia' }, text: '' } }, // prettier-ignore
    ],
    slideNumber: { x: 12.2, y: 7, w: 0.6, h: 0.3, fontSize: 10, color: quiet, align: 'right' },
  });
  const cover = file.addSlide();
  cover.background = { color: night };
  if (loom) await addLoom(cover, loom);
  cover.addText(title, { x: 0.9, y: 1.4, w: 7.6, h: 2.8, fontSize: 44, bold: true, color: cream, fontFace: 'Georgia', align: 'left', valign: 'top', margin: 0 }); // prettier-ignore
  cover.addText(mesa, { x: 0.9, y: 4.5, w: 7.6, h: 0.5, fontSize: 20, color: cream, margin: 0 });
  cover.addText(sample ? `${version}. ${sample}` : version, { x: 0.9, y: 5.1, w: 7.6, h: 1.3, fontSize: 16, color: cream, margin: 0, valign: 'top' }); // prettier-ignore
  cover.addNotes(version);
  return file;
}

/** On the right of the first, as tall as it. */
async function addLoom(slide: Slide, { svg, width, height, alt }: NonNullable<Deck['cover']>): Promise<void> {
  const png = await pngOf(svg, { width, height }, `#${night}`);
  const scale = Math.min(3.9 / width, 6.3 / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({ data: `image/png;base64,${png.toString('base64')}`, x: 12.7 - w, y: (7.5 - h) / 2, w, h, altText: alt }); // prettier-ignore
}

async function addSlide(file: PptxGenJS, { title, body, source, notes }: ReportSlide): Promise<void> {
  const slide = file.addSlide({ masterName: 'FINDING' });
  slide.addText(title, { placeholder: 'title' });
  await addBody(file, slide, body);
  if (source !== '') slide.addText(source, { x: left, y: 6.42, w: wide, h: 0.5, fontSize: 10, color: quiet, margin: 0, valign: 'bottom' }); // prettier-ignore
  slide.addNotes(notes);
}

async function addBody(file: PptxGenJS, slide: Slide, body: SlideBody): Promise<void> {
  if (body.kind === 'chart') addChart(file, slide, body);
  if (body.kind === 'table') addTable(slide, body);
  if (body.kind === 'picture') await addPicture(slide, body);
  if (body.kind === 'figures') addFigures(slide, body);
  if (body.kind === 'list') {
    const options = { bullet: true, breakLine: true, paraSpaceAfter: 12 };
    const items = body.items.map((one) =>
      typeof one === 'string'
        ? { text: one, options }
        : {
            text: one.text,
            options: { breakLine: true, paraSpaceAfter: 12, hyperlink: { url: one.url, tooltip: one.text } },
          },
    );
    slide.addText(items, {
      x: left,
      y: top,
      w: wide,
      h: tall - 0.3,
      fontSize: 20,
      color: ink,
      valign: 'top',
      margin: 0,
    });
  }
}

function addFigures(slide: Slide, { figures, also }: Extract<SlideBody, { kind: 'figures' }>): void {
  const step = wide / figures.length;
  for (const [at, { large, says }] of figures.entries()) {
    const box = { x: left + at * step, w: step - 0.3, margin: 0 };
    slide.addText(large, { ...box, y: 1.55, h: 0.95, fontSize: 54, bold: true, color: inks[0]!, fontFace: 'Georgia' });
    slide.addText(says, { ...box, y: 2.55, h: 1.65, fontSize: 16, color: ink, valign: 'top' });
  }
  const items = also.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } }));
  if (items.length > 0) slide.addText(items, { x: left, y: 4.3, w: wide, h: 2.05, fontSize: 16, color: ink, margin: 0, valign: 'top' }); // prettier-ignore
}

function addChart(file: PptxGenJS, slide: Slide, { labels, series, lying, alt }: DeckChart): void {
  const data = series.map(({ name, values }) => ({ name, labels: [...labels], values: [...values] }));
  slide.addChart(file.ChartType.bar, data, {
    x: left,
    y: top,
    w: wide,
    h: tall - 0.3,
    altText: alt,
    barDir: lying ? 'bar' : 'col',
    chartColors: inks.slice(0, series.length),
    barGapWidthPct: 35,
    showValue: lying,
    dataLabelFontSize: 13,
    dataLabelColor: ink,
    catAxisLabelFontSize: lying ? 14 : 11,
    catAxisLabelColor: ink,
    ...(lying && { catAxisOrientation: 'maxMin' as 'minMax' }), // its own types forget that it goes the other way, too
    valAxisHidden: lying,
    valAxisLabelFontSize: 11,
    valGridLine: lying ? { style: 'none' } : { color: rule, size: 0.75 },
    showLegend: !lying,
    legendPos: 't',
    legendFontSize: 13,
    legendColor: ink,
  });
}

function addTable(slide: Slide, { table, widths }: Extract<SlideBody, { kind: 'table' }>): void {
  const { head, rows, numeric } = table;
  const align = (at: number) => (numeric[at] ? ('right' as const) : ('left' as const));
  const heads = head.map((text, at) => ({ text, options: { bold: true, color: 'FFFFFF', fill: { color: night }, align: align(at) } })); // prettier-ignore
  const cells = rows.map((row) => row.map((text, at) => ({ text, options: { align: align(at) } })));
  slide.addTable([heads, ...cells], { x: left, y: top, w: wide, colW: [...widths].map((one) => (one * wide) / widths.reduce((sum, each) => sum + each, 0)), fontSize: rows.length > 8 ? 14 : 15, color: ink, border: { type: 'solid', pt: 0.5, color: rule }, margin: [0.06, 0.08, 0.06, 0.08], autoPage: false }); // prettier-ignore
}

async function addPicture(
  slide: Slide,
  { svg, width, height, alt }: Extract<SlideBody, { kind: 'picture' }>,
): Promise<void> {
  const png = await pngOf(svg, { width, height });
  const scale = Math.min(wide / width, (tall - 0.25) / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({ data: `image/png;base64,${png.toString('base64')}`, x: left + (wide - w) / 2, y: top, w, h, altText: alt }); // prettier-ignore
}
