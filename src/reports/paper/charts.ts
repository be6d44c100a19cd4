/** Charts as wide as a sheet: a line for each value, its name before it, so that a page holds many. Pure. */
import { scaleLinear } from 'd3-scale';
import type { Bar, ChartRow } from '#diagnosis/facts/charts.ts';
import type { ChartDrawing, Shape } from '#diagnosis/facts/drawing.ts';
import { cutTo } from '#ecosystem/drawing/letters.ts';

/** 4 units are 1 mm. */
const width = 664;
const row = 18;
const size = 10.5;
/** Where names end, and where values begin. */
const [names, values] = [236, 560];

const text = (said: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start'): Shape => ({
  kind: 'text',
  text: said,
  x,
  y,
  anchor,
  size,
  bold: false,
  halo: false,
  ink: 'ink',
});

/** A bar for each value on a ground as long as the whole. */
export function paperBars(bars: readonly Bar[], whole: number): ChartDrawing {
  const x = scaleLinear([0, whole], [0, values - names]);
  const shapes = bars.flatMap(({ label, value, said }, at): Shape[] => {
    const y = at * row + 4;
    return [
      text(cutTo(label, size, names - 12), names - 10, y + 9, 'end'),
      { kind: 'rect', x: names, y, width: values - names, height: 11, ink: 'line' },
      { kind: 'rect', x: names, y, width: x(value), height: 11, ink: 'mark' },
      text(said, values + 10, y + 9),
    ];
  });
  return { width, height: bars.length * row + 4, shapes };
}

/** A dot on its interval for each value, all on one scale from zero; hollow where nobody of the place was asked. */
export function paperIntervals(rows: readonly ChartRow[], tick: (value: number) => string): ChartDrawing {
  const most = Math.max(...rows.flatMap(({ value, high }) => [value, high ?? 0]));
  const [from, to] = [150, 500];
  const x = scaleLinear([0, most || 1], [from, to]).nice(4);
  const bottom = rows.length * row + 4;
  const grid = x
    .ticks(4)
    .flatMap((value): Shape[] => [
      { kind: 'line', x1: x(value), x2: x(value), y1: 0, y2: bottom, ink: 'line', width: 1 },
      text(tick(value), x(value), bottom + 14, 'middle'),
    ]);
  const marks = rows.flatMap(({ label, value, low, high, said, weak }, at): Shape[] => {
    const y = at * row + row / 2 + 2;
    const interval: Shape[] =
      low === null || high === null
        ? []
        : [{ kind: 'line', x1: x(low), x2: x(high), y1: y, y2: y, ink: 'mark', width: 3 }];
    return [
      text(cutTo(label, size, from - 12), from - 10, y + 4, 'end'),
      ...interval,
      { kind: 'dot', x: x(value), y, r: 4, ink: 'mark', hollow: weak },
      text(said, to + 14, y + 4),
    ];
  });
  return { width, height: bottom + 20, shapes: [...grid, ...marks] };
}
