/** Where everything of a map that stands alone goes: title above, panels side by side, insets and legend at the right, source below. Pure. */
import { meaningOf } from '#figures/release/in-words.ts';
import type { MapPanel } from '#territory/shapes.ts';
import type { MapView } from '../view/view.ts';
import { words } from '../words.ts';

export interface Text {
  readonly text: string;
  /** The start, or the middle, of the baseline in pixels. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle';
  readonly colour: string;
}

export interface MapBlock {
  readonly panel: MapPanel;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Key {
  readonly x: number;
  /** The baseline of its words. */
  readonly y: number;
  readonly step: number | 'none' | 'striped';
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly MapBlock[];
  readonly texts: readonly Text[];
  readonly keys: readonly Key[];
}

export interface MapParts {
  readonly heading: boolean;
  readonly legend: boolean;
  readonly source: boolean;
}

export const ink = '#231d2e';
const margin = 20;
const gap = 24;
/** The width of the column of insets and legend. */
const column = 230;
const quiet = '#544b60';
/** How wide a letter is for a height of one, on average. */
const letter = 0.5;

/** Lays a map out. Sizes are pixels. */
export function layOut(
  view: MapView,
  panels: readonly MapPanel[],
  titles: Readonly<Record<string, string>>,
  parts: MapParts,
): MapLayout {
  const large = panels.filter(({ height, labels }) => labels ?? height > 300);
  const insets = panels.filter((panel) => !large.includes(panel));
  const scale = view.choice.region ? 1.25 : 1;
  const wide = large.reduce((sum, panel) => sum + panel.width * scale + gap, 0);
  const withColumn = insets.length > 0 || parts.legend;
  const width = Math.ceil(2 * margin + wide + (withColumn ? column : -gap));
  const head = parts.heading ? heading(view, width) : { texts: [], end: margin };
  const top = head.end + gap;
  const blocks = row(large, margin, top, scale);
  const right = margin + wide;
  const small = stack(insets, right, top);
  const legend = parts.legend ? legendAt(view, right, small.end) : { texts: [], keys: [], end: small.end };
  const bottom = Math.max(legend.end, ...large.map(({ height }) => top + height * scale)) + gap;
  const foot = parts.source ? source(view, bottom, width) : { texts: [], end: bottom - gap };
  return {
    width,
    height: Math.ceil(foot.end + margin),
    panels: [...blocks, ...small.blocks],
    keys: legend.keys,
    texts: [...head.texts, ...named([...blocks, ...small.blocks], titles), ...legend.texts, ...foot.texts],
  };
}

function heading(view: MapView, width: number) {
  const room = width - 2 * margin;
  const title = paragraph(view.title, { x: margin, y: margin + 22, size: 22, weight: 600, colour: ink }, room);
  const said = paragraph(
    meaningOf(view.choice.measure, view.locale),
    { x: margin, y: title.end + 6, size: 13, weight: 400, colour: quiet },
    room,
  );
  return { texts: [...title.texts, ...said.texts], end: said.end };
}

function row(panels: readonly MapPanel[], x: number, y: number, scale: number): MapBlock[] {
  let at = x;
  return panels.map((panel) => {
    const block = { panel, x: at, y, scale };
    at += panel.width * scale + gap;
    return block;
  });
}

function stack(panels: readonly MapPanel[], x: number, y: number) {
  let at = y;
  const blocks = panels.map((panel) => {
    const block = { panel, x, y: at, scale: 1 };
    at += panel.height + gap + 12;
    return block;
  });
  return { blocks, end: at };
}

const named = (blocks: readonly MapBlock[], titles: Readonly<Record<string, string>>): Text[] =>
  blocks.map(({ panel, x, y }) => label(titles[panel.id] ?? '', x, y - 8, 600));

const label = (text: string, x: number, y: number, weight: Text['weight']): Text => ({
  text,
  x,
  y,
  size: 13,
  weight,
  anchor: 'start',
  colour: ink,
});

function legendAt({ legend, rows }: MapView, x: number, y: number) {
  const title = paragraph(legend.title, { x, y: y + 6, size: 13, weight: 600, colour: ink }, column);
  const lines: { words: string; step: Key['step'] }[] = legend.steps.map((words, step) => ({ words, step }));
  if (rows.some(({ step }) => step === null)) lines.unshift({ words: legend.none, step: 'none' });
  if (rows.some(({ doubt }) => doubt)) lines.push({ words: legend.striped, step: 'striped' });
  const keys = lines.map(({ step }, i): Key => ({ x, y: title.end + 8 + i * 22, step }));
  const texts = lines.map(({ words }, i) => label(words, x + 38, keys[i]!.y, 400));
  const under = title.end + 8 + lines.length * 22 + 2;
  const note = paragraph(legend.note, { x, y: under, size: 11, weight: 400, colour: quiet }, column);
  return { keys, texts: [...title.texts, ...texts, ...note.texts], end: note.end };
}

function source({ sources, release, locale }: MapView, y: number, width: number) {
  const t = words.in(locale);
  const said = sources.map(({ title, source }) => `${title}. ${source}`).join(' · ');
  const line = `${sources.length > 1 ? t.sources : t.source}: ${said}. ${t.dataVersion(String(release))} ${t.notOfficial}`;
  return paragraph(line.replace('..', '.'), { x: margin, y, size: 11, weight: 400, colour: quiet }, width - 2 * margin);
}

/** A text broken into lines that fit; `end` is the baseline of the line that would come next. */
function paragraph(text: string, first: Omit<Text, 'text' | 'anchor'>, room: number): { texts: Text[]; end: number } {
  const most = Math.floor(room / (letter * first.size * (first.weight === 600 ? 1.06 : 1)));
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  const height = first.size * 1.35;
  const texts = lines.map((line, i): Text => ({ ...first, text: line, y: first.y + i * height, anchor: 'start' }));
  return { texts, end: first.y + lines.length * height };
}
