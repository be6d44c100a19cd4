/** The diagnosis's charts as drawings: values with their intervals, a series of one method, bars. Pure. */
import { scaleLinear } from 'd3-scale';
import type { ChartDrawing, Ink, Shape } from './drawing.ts';

/** Narrow enough that its words can be read on a phone. */
const width = 420;
const size = 14;
const edge = 8;

export interface ChartRow {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The value in words, at the row's end. */
  readonly said: string;
  /** The place the diagnosis is of. */
  readonly own: boolean;
  /** Marked weak or unreliable by its publisher: drawn hollow. */
  readonly weak: boolean;
}

/** A row for each value: its name and value above, a dot on its interval below, all on one scale from zero. */
export function intervalChart(rows: readonly ChartRow[], tick: (value: number) => string): ChartDrawing {
  const rowHeight = 46;
  const height = rows.length * rowHeight + 34;
  const x = horizontal(rows.flatMap(({ value, high }) => [value, high ?? 0]));
  return {
    width,
    height,
    shapes: [...grid(x, height - 26, tick), ...rows.flatMap((row, index) => intervalRow(row, index * rowHeight, x))],
  };
}

function intervalRow(row: ChartRow, top: number, x: (value: number) => number): Shape[] {
  const ink: Ink = row.own ? 'mark' : 'quiet';
  const y = top + 31;
  return [
    text(row.label, { x: edge, y: top + 18, bold: row.own }),
    text(row.said, { x: width - edge, y: top + 18, anchor: 'end', bold: row.own }),
    ...(row.low === null || row.high === null
      ? []
      : [{ kind: 'line' as const, x1: x(row.low), x2: x(row.high), y1: y, y2: y, ink, width: 4 }]),
    { kind: 'dot', x: x(row.value), y, r: 6, ink, hollow: row.weak },
  ];
}

export interface Point extends Omit<ChartRow, 'own' | 'label'> {
  readonly year: number;
}

/** A measure over the years by one method: dots on their intervals. The dots are joined; two methods are two charts. */
export function seriesChart(points: readonly Point[], tick: (value: number) => string): ChartDrawing {
  const height = 220;
  const [first, last] = [points[0]!.year, points.at(-1)!.year];
  const x = scaleLinear([first, Math.max(last, first + 1)], [62, width - 34]);
  const y = scaleLinear([0, most(points.flatMap(({ value, high }) => [value, high ?? 0]))], [height - 34, 24]).nice(4);
  const joined = points.slice(1).map((point, index): Shape => {
    const before = points[index]!;
    return {
      kind: 'line',
      x1: x(before.year),
      y1: y(before.value),
      x2: x(point.year),
      y2: y(point.value),
      ink: 'mark',
      width: 1.5,
    };
  });
  return {
    width,
    height,
    shapes: [
      ...y
        .ticks(4)
        .flatMap((value): Shape[] => [
          { kind: 'line', x1: 44, x2: width - edge, y1: y(value), y2: y(value), ink: 'line', width: 1 },
          text(tick(value), { x: 38, y: y(value) + 5, anchor: 'end', ink: 'quiet' }),
        ]),
      ...joined,
      ...points.flatMap((point) => seriesPoint(point, x(point.year), y, height)),
    ],
  };
}

function seriesPoint(point: Point, x: number, y: (value: number) => number, height: number): Shape[] {
  const top = Math.min(y(point.value), y(point.high ?? point.value));
  return [
    ...(point.low === null || point.high === null
      ? []
      : [{ kind: 'line' as const, x1: x, x2: x, y1: y(point.low), y2: y(point.high), ink: 'mark' as const, width: 3 }]),
    { kind: 'dot', x, y: y(point.value), r: 5, ink: 'mark', hollow: point.weak },
    text(point.said, { x, y: top - 8, anchor: 'middle', size: 12, halo: true }),
    text(String(point.year), { x, y: height - 10, anchor: 'middle', ink: 'quiet' }),
  ];
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly said: string;
}

/** A bar for each value under its name, on a ground as long as the whole that they are parts of. */
export function barChart(bars: readonly Bar[], whole: number): ChartDrawing {
  const x = scaleLinear([0, whole], [edge, width - edge]);
  let top = 0;
  const shapes = bars.flatMap(({ label, value, said }): Shape[] => {
    const lines = inLines(label);
    const y = top + 17 * lines.length;
    top = y + 23;
    return [
      ...lines.map((one, index) => text(one, { x: edge, y: y - 17 * (lines.length - 1 - index) })),
      text(said, { x: width - edge, y, anchor: 'end' }),
      { kind: 'rect', x: edge, y: y + 7, width: width - 2 * edge, height: 8, ink: 'line' },
      { kind: 'rect', x: edge, y: y + 7, width: x(value) - edge, height: 8, ink: 'mark' },
    ];
  });
  return { width, height: top + 4, shapes };
}

/** A long name broken at a space, so that it leaves room for the value. */
function inLines(label: string): string[] {
  const longest = 44;
  const cut = label.lastIndexOf(' ', longest);
  return label.length <= longest || cut < 1 ? [label] : [label.slice(0, cut), ...inLines(label.slice(cut + 1))];
}

const most = (values: readonly number[]) => Math.max(...values) || 1;

const horizontal = (values: readonly number[]) => scaleLinear([0, most(values)], [edge, width - edge]).nice(4);

function grid(x: ReturnType<typeof horizontal>, bottom: number, tick: (value: number) => string): Shape[] {
  return x.ticks(4).flatMap((value): Shape[] => {
    const at = x(value);
    const anchor = at < 20 ? 'start' : at > width - 20 ? 'end' : 'middle';
    return [
      { kind: 'line', x1: at, x2: at, y1: 4, y2: bottom, ink: 'line', width: 1 },
      text(tick(value), { x: at, y: bottom + 18, anchor, ink: 'quiet' }),
    ];
  });
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly ink?: Ink;
  readonly size?: number;
  readonly halo?: boolean;
}

const text = (
  said: string,
  { x, y, anchor = 'start', bold = false, halo = false, ink = 'ink', size: own = size }: Placed,
): Shape => ({
  kind: 'text',
  text: said,
  x,
  y,
  anchor,
  bold,
  halo,
  ink,
  size: own,
});
