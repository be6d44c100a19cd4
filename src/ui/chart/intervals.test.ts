/** Intervals and series as they leave the server: never a line across two ways of measuring, whiskers where there are intervals, no inline style. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import IntervalChart from './IntervalChart.svelte';
import SeriesChart from './SeriesChart.svelte';

const said = (value: number) => `${Math.round(value * 100)} %`;
const count = (body: string, what: RegExp) => body.match(what)?.length ?? 0;

test('an interval is drawn where there is one, a point where there is a value', () => {
  const row = (key: string, value: number | null, half: number | null) => ({
    key,
    label: key,
    value,
    said: value === null ? 'no se publica' : said(value),
    low: half === null ? null : value! - half,
    high: half === null ? null : value! + half,
  });
  const rows = [row('Uno', 0.2, 0.05), row('Dos', 0.1, null), row('Tres', null, null)];
  const { body } = render(IntervalChart, { props: { title: 'Pobreza', rows, said } });
  expect([count(body, /class="interval/g), count(body, /<circle/g)]).toEqual([1, 2]);
  expect(body).toContain('no se publica');
  expect(body).not.toMatch(/NaN| style=|<script/);
});

test('nothing known, or zero alone, still draws a scale', () => {
  const rows = [{ key: 'a', label: 'A', value: 0, low: null, high: null, said: '0 %' }];
  for (const shown of [rows, []]) {
    const { body } = render(IntervalChart, { props: { title: 'Pobreza', rows: shown, said } });
    expect(body).not.toMatch(/NaN|Infinity/);
  }
});

const point = (at: number, value: number, half: number | null = null) => ({
  at,
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
});
const series = (
  lines: { key: string; label: string; points: ReturnType<typeof point>[] }[],
  breaks: { after: number; before: number }[],
) =>
  render(SeriesChart, {
    props: { title: 'Pobreza', summary: 'De 2011 a 2024.', broken: 'cambia el método', lines, breaks, said },
  }).body;

test('two methods are two lines that never meet, with the break marked between them', () => {
  const old = { key: 'old', label: 'de 2013', points: [point(2011, 0.2, 0.02), point(2017, 0.1), point(2022, 0.05)] };
  const body = series(
    [old, { key: 'new', label: 'de 2024', points: [point(2024, 0.14, 0.03)] }],
    [{ after: 2022, before: 2024 }],
  );
  const [legend, plot] = [body.slice(0, body.indexOf('class="plot')), body.slice(body.indexOf('class="plot'))];
  expect(count(legend, /<li[ >]/g)).toBe(2);
  expect([count(plot, /class="path/g), count(plot, /class="whisker/g), count(plot, /<circle/g)]).toEqual([2, 2, 4]);
  expect(count(plot, /class="break/g)).toBe(1);
  expect(body).not.toMatch(/NaN| style=|<script/);
});

test('years too near each other go without a label, the first and last keep theirs', () => {
  const years = Array.from({ length: 16 }, (_, i) => 2009 + i);
  const body = series([{ key: 'a', label: 'a', points: years.map((year) => point(year, 0.1)) }], []);
  const labels = [...body.matchAll(/>(20\d\d)</g)].map(([, year]) => Number(year));
  expect([labels[0], labels.at(-1), labels.length < 16]).toEqual([2009, 2024, true]);
});

test('one measurement stands in the middle', () => {
  expect(series([{ key: 'a', label: 'a', points: [point(2024, 0)] }], [])).toContain('cx="50.00%"');
});
