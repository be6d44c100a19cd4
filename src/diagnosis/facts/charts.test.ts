/** The diagnosis's charts: everything inside its box, nothing over anything else, and what is drawn is what was given. */
import { describe, expect, test } from 'vitest';
import { barChart, intervalChart, seriesChart, type Bar, type ChartRow, type Point } from './charts.ts';
import { paperInks, svgOf, type ChartDrawing, type Shape } from './drawing.ts';

const tick = (value: number) => `${Math.round(1000 * value) / 10} %`;
const row = (value: number, half: number | null, more: Partial<ChartRow> = {}): ChartRow => ({
  label: 'La Florida',
  value,
  low: half === null ? null : Math.max(0, value - half),
  high: half === null ? null : value + half,
  said: tick(value),
  own: false,
  weak: false,
  ...more,
});
const point = (year: number, value: number, half: number | null, weak = false): Point => {
  const { label: _, own: __, ...rest } = row(value, half, { weak });
  return { ...rest, year };
};
type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;
const all = <K extends Shape['kind']>({ shapes }: ChartDrawing, kind: K) =>
  shapes.filter((shape): shape is Of<K> => shape.kind === kind);
const said = (drawing: ChartDrawing, text: string) => all(drawing, 'text').find((one) => one.text === text)!;

/** Where a shape reaches, at least: a text by the point that it is tied to. */
function reach(shape: Shape): { xs: number[]; ys: number[] } {
  if (shape.kind === 'line') return { xs: [shape.x1, shape.x2], ys: [shape.y1, shape.y2] };
  if (shape.kind === 'rect') return { xs: [shape.x, shape.x + shape.width], ys: [shape.y, shape.y + shape.height] };
  if (shape.kind === 'dot')
    return { xs: [shape.x - shape.r, shape.x + shape.r], ys: [shape.y - shape.r, shape.y + shape.r] };
  return { xs: [shape.x], ys: [shape.y - 0.7 * shape.size, shape.y] };
}

const shares = [0, 0.0004, 0.01, 0.119, 0.5, 0.97, 1];
const many = shares.map((value, i) => row(value, i % 2 === 0 ? 0.03 : null, { label: `Comuna ${i}`, weak: i === 3 }));
const years = [2011, 2013, 2015, 2017, 2020, 2022];
const bars: Bar[] = shares.map((value, i) => ({
  label: `Carencia número ${i} ${'larga '.repeat(i * 4)}`,
  value,
  said: tick(value),
}));

const drawings: [string, ChartDrawing][] = [
  ['seven intervals', intervalChart(many, tick)],
  ['one interval', intervalChart([row(0.2, 0.05)], tick)],
  ['a value of zero alone', intervalChart([row(0, null)], tick)],
  [
    'a series of six years',
    seriesChart(
      years.map((year, i) => point(year, 0.3 - i * 0.05, i % 2 ? null : 0.02)),
      tick,
    ),
  ],
  ['a series of one year', seriesChart([point(2024, 0.119, 0.034)], tick)],
  ['a series of zeros', seriesChart([point(2022, 0, null), point(2024, 0, null)], tick)],
  ['bars', barChart(bars, 2)],
  ['a bar of nothing', barChart([{ label: 'Nada', value: 0, said: '0 %' }], 1)],
];

describe.each(drawings)('%s', (_, drawing) => {
  test('lie inside their box, ticks and words too', () => {
    expect(drawing.shapes.length).toBeGreaterThan(3);
    for (const shape of drawing.shapes) {
      const { xs, ys } = reach(shape);
      for (const x of xs) expect(x >= 0 && x <= drawing.width, JSON.stringify(shape)).toBe(true);
      for (const y of ys) expect(y >= 0 && y <= drawing.height, JSON.stringify(shape)).toBe(true);
    }
  });
  test('are plain numbers on paper', () => {
    const svg = svgOf(drawing);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null| style=/);
    expect(svg).toContain(`viewBox="0 0 ${drawing.width} ${drawing.height}"`);
    expect(svg.match(/<(rect|line|circle|text)\b/g)).toHaveLength(drawing.shapes.length);
  });
});

describe('values with their intervals', () => {
  const drawing = intervalChart(many, tick);
  const dots = all(drawing, 'dot');

  test('stand on one scale from zero: a greater value is further right, and each dot lies on its interval', () => {
    expect(dots).toHaveLength(many.length);
    for (const [i, dot] of dots.entries()) if (i > 0) expect(dot.x).toBeGreaterThan(dots[i - 1]!.x);
    const intervals = all(drawing, 'line').filter(({ width }) => width === 4);
    expect(intervals).toHaveLength(many.filter(({ low }) => low !== null).length);
    for (const { x1, x2, y1 } of intervals) {
      const dot = dots.find(({ y }) => y === y1)!;
      expect(x1 <= dot.x && dot.x <= x2).toBe(true);
    }
  });
  test('mark the place that the diagnosis is of, and hollow what its publisher calls weak', () => {
    const [own, other] = all(
      intervalChart([row(0.2, 0.05, { own: true }), row(0.1, null, { label: 'Chile', weak: true })], tick),
      'dot',
    );
    expect([own!.ink, own!.hollow, other!.ink, other!.hollow]).toEqual(['mark', false, 'quiet', true]);
    const names = intervalChart([row(0.2, 0.05, { own: true }), row(0.1, null, { label: 'Chile' })], tick);
    expect([said(names, 'La Florida').bold, said(names, 'Chile').bold]).toEqual([true, false]);
  });
  test('keep the words of one row clear of the dot of the row above', () => {
    const names = many.map(({ label }) => said(drawing, label));
    for (const [i, name] of names.slice(1).entries())
      expect(name.y - name.size).toBeGreaterThan(dots[i]!.y + dots[i]!.r);
  });
});

describe('a series', () => {
  const drawing = seriesChart([point(2011, 0.3, 0.02), point(2017, 0.2, null, true), point(2022, 0.1, 0.03)], tick);

  test('goes with time to the right, with more upwards, and joins each year to the next one only', () => {
    const [first, second, third] = all(drawing, 'dot');
    expect([first!.x < second!.x, second!.x < third!.x]).toEqual([true, true]);
    expect([first!.y < second!.y, second!.y < third!.y]).toEqual([true, true]);
    const joined = all(drawing, 'line').filter(({ width }) => width === 1.5);
    expect(joined.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])).toEqual([
      [first!.x, first!.y, second!.x, second!.y],
      [second!.x, second!.y, third!.x, third!.y],
    ]);
    expect((second!.x - first!.x) / (third!.x - second!.x)).toBeCloseTo(6 / 5, 9); // six years and five
  });
  test('has a whisker for each year with an interval, and its value in words above', () => {
    const whiskers = all(drawing, 'line').filter(({ width }) => width === 3);
    expect(whiskers).toHaveLength(2);
    for (const { x1, x2, y1, y2 } of whiskers) expect([x1 === x2, y2 < y1]).toEqual([true, true]);
    for (const { y2, x2 } of whiskers) {
      const above = all(drawing, 'text').find(({ x, halo }) => halo && x === x2)!;
      expect(above.y).toBeLessThan(y2);
    }
    expect(all(drawing, 'dot').map(({ hollow }) => hollow)).toEqual([false, true, false]);
    for (const year of ['2011', '2017', '2022']) expect(said(drawing, year).anchor).toBe('middle');
  });
});

describe('bars', () => {
  const drawing = barChart(bars, 2);
  const rects = all(drawing, 'rect');

  test('are as long as their share of the scale, each on a ground of its whole', () => {
    const marks = rects.filter(({ ink }) => ink === 'mark');
    const grounds = rects.filter(({ ink }) => ink === 'line');
    expect([marks.length, grounds.length]).toEqual([bars.length, bars.length]);
    for (const [i, { value }] of bars.entries()) expect(marks[i]!.width / grounds[i]!.width).toBeCloseTo(value / 2, 9);
    for (const [i, mark] of marks.entries()) expect([mark.x, mark.y]).toEqual([grounds[i]!.x, grounds[i]!.y]);
  });
  test('follow each other without touching, however long their names', () => {
    const grounds = rects.filter(({ ink }) => ink === 'line');
    for (const [i, ground] of grounds.slice(1).entries()) {
      const words = all(drawing, 'text').filter(({ y }) => y > grounds[i]!.y && y < ground.y);
      expect(words.length).toBeGreaterThan(1);
      for (const { y, size } of words) expect(y - size).toBeGreaterThan(grounds[i]!.y + grounds[i]!.height - 1);
    }
  });
  test('break long names at spaces and lose no word of them', () => {
    const label = 'Hogares con al menos una persona que no recibió atención de salud en los últimos tres meses';
    const lines = all(barChart([{ label, value: 1, said: 'x' }], 1), 'text').filter(({ text }) => text !== 'x');
    expect(lines.length).toBe(3);
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(44);
    expect(lines.map(({ text }) => text).join(' ')).toBe(label);
    const one = 'Unasolapalabraquenuncaseacabaynosepuedepartirdeningunmodo';
    expect(said(barChart([{ label: one, value: 1, said: 'x' }], 1), one).text).toBe(one);
  });
});

test('a drawing on paper escapes what is written, rounds what is drawn and has a colour for each ink', () => {
  const text = {
    x: 1 / 3,
    y: 2,
    text: '<b> & "c"',
    size: 12,
    anchor: 'end',
    bold: true,
    halo: true,
    ink: 'quiet',
  } as const;
  const svg = svgOf({
    width: 10,
    height: 5,
    shapes: [
      { kind: 'text', ...text },
      { kind: 'dot', x: 1, y: 1, r: 2, ink: 'mark', hollow: true },
    ],
  });
  expect(svg).toContain('>&lt;b&gt; &amp; &quot;c&quot;</text>');
  expect(svg).toContain(
    'x="0.33" y="2" fill="#544b60" font-size="12" text-anchor="end" font-weight="600" stroke="#ffffff"',
  );
  expect(svg).toContain(`fill="${paperInks.paper}" stroke="${paperInks.mark}"`);
  expect(new Set(Object.values(paperInks)).size).toBe(Object.keys(paperInks).length);
});
