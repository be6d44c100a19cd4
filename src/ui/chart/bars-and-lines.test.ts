/** The map and the charts as they leave the server: every figure in words, a table beside, no script and no inline style. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import BarChart from './BarChart.svelte';
import LineChart from './LineChart.svelte';
import Map from '../map/Map.svelte';
import { shapesSvg } from '../map/shapes.ts';

const panel = (id: string, height: number, keys: string[]) => ({
  id,
  width: 100,
  height,
  borders: 'M0,0l5,5',
  shapes: keys.map((key) => ({ key, path: 'M0,0l9,0l0,9z' })),
});
const table = { toggle: 'Ver como tabla', headers: ['Respuesta', 'Organizaciones'] };

const map = {
  title: 'Organizaciones',
  panels: [panel('a', 300, ['01', '02', '03']), panel('b', 40, ['04'])],
  panelTitles: { a: 'Norte', b: 'Isla' },
  areas: new globalThis.Map([
    ['01', { step: 0, title: 'Uno: 3', href: '/uno', chosen: true }],
    ['02', { step: null, title: 'Dos: ninguna' }],
  ]),
  legend: { title: 'Cuántas', steps: ['1 a 4', '5 o más'], none: 'ninguna' },
};

test('a map says each area and its value, links those that lead somewhere, and puts the legend first', () => {
  const { body } = render(Map, { props: map });
  expect(body.indexOf('5 o más')).toBeLessThan(body.indexOf('Norte'));
  expect(body.match(/<a [^>]*>(<title>)?[^<]*/g)).toEqual([expect.stringMatching(/href="\/uno".*<title>Uno: 3$/)]);
  expect(body).toContain('<title>Dos: ninguna</title>');
  expect(body.match(/<path d="M0,0l9/g)).toHaveLength(4);
  expect(body).not.toMatch(/ style=|<script/);
});

test('a map whose shapes are in a file draws each from there, under the name it has in the file', () => {
  const { body } = render(Map, { props: { ...map, shapesAt: '/formas.svg' } });
  const used = [...body.matchAll(/<use href="\/formas\.svg#([^"]+)"/g)].map(([, id]) => id);
  expect(used).toHaveLength(6);
  const named = [...shapesSvg(map.panels).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(used).toEqual(named);
  expect(body).not.toContain('<path');
});

test('bars have their figures in words and in a table', () => {
  const bars = [
    { label: 'Sí', value: 56, said: '56 · 80 %' },
    { label: 'No', value: 14, said: '14 · 20 %' },
  ];
  const rows = [
    ['Sí', '56'],
    ['No', '14'],
  ];
  const { body } = render(BarChart, {
    props: { title: 'Vinculación', note: 'De 70 que respondieron.', bars, whole: 70, table: { ...table, rows } },
  });
  expect(
    [...body.matchAll(/<rect width="([\d.]+)" height="10" class="bar/g)].map(([, width]) => Number(width)),
  ).toEqual([80, 20]);
  expect(body.match(/<tr>/g)).toHaveLength(3);
  expect(body).toContain('De 70 que respondieron.');
  expect(body).not.toMatch(/ style=|<script/);
});

test('a line says where it begins and ends, also when it is one point only', () => {
  const props = {
    title: 'Inscritas',
    said: String,
    table: { ...table, headers: ['Día', 'Total'] as [string, string] },
  };
  const points = [
    { at: 1, value: 2, label: '1 de septiembre' },
    { at: 22, value: 72, label: '22 de septiembre' },
  ];
  const { body } = render(LineChart, { props: { ...props, points } });
  expect(body).toContain('aria-label="Inscritas: 1 de septiembre, 2; 22 de septiembre, 72"');
  const alone = render(LineChart, { props: { ...props, points: points.slice(0, 1) } }).body;
  expect(alone).not.toContain('NaN');
});
