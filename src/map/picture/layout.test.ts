/** A map that stands alone: every panel inside its page, nothing over anything else, its texts apart, its key the colours of its areas. */
import { describe, expect, test } from 'vitest';
import { noInterval } from '#figures/test/estimate.stage.ts';
import { regions } from '#territory/territory.ts';
import { colourOf, noValue } from '#ui/map/palette.ts';
import { rates, sources, viewMade } from '../test/view.stage.ts';
import type { MapView } from '../view/view.ts';
import { areasOf, panelsFor, panelTitles } from './areas.ts';
import { drawMap, mapSvg } from './drawing.ts';
import { layOut, type MapLayout, type MapParts, type Text } from './layout.ts';
import { locatorOf } from './locator.ts';
import { shapesFile, shapesHref } from './shapes.ts';

const whole: MapParts = { heading: true, legend: true, source: true };
const odd = { '01101': { ...noInterval, value: null, persons: null }, '13110': { low: 0.01, high: 0.9 } } as const;
const comunas = viewMade({}, { estimates: rates('comunas', odd) });
const views: [string, MapView][] = [
  ['the comunas', comunas],
  ['the regions', viewMade({ level: 'regions' })],
  ['nothing published', viewMade({}, { estimates: [] })],
  ...regions.map(({ code, shortName }): [string, MapView] => [shortName, viewMade({ region: code })]),
];
const laidOut = (view: MapView, parts = whole) => layOut(view, panelsFor(view.choice), panelTitles(view), parts);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const panelBoxes = ({ panels }: MapLayout): Box[] =>
  panels.map(({ panel, x, y, scale }) => ({
    left: x,
    top: y,
    right: x + panel.width * scale,
    bottom: y + panel.height * scale,
  }));
const apart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
const inside = ({ left, top, right, bottom }: Box, { width, height }: MapLayout) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;
/** As narrow as a text may be: letters of a third of their height. */
const textBox = ({ x, y, size, text }: Text): Box => ({
  left: x,
  top: y - size * 0.75,
  right: x + (size / 3) * text.length,
  bottom: y,
});

describe.each(views)('%s', (_, view) => {
  const layout = laidOut(view);

  test('lie inside their page, panels and words, and no panel over another', () => {
    const boxes = panelBoxes(layout);
    for (const box of boxes) expect(inside(box, layout), JSON.stringify(box)).toBe(true);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(apart(box, other)).toBe(true);
    for (const text of layout.texts) expect(inside(textBox(text), layout), text.text).toBe(true);
  });

  test('say each panel by its name, each class by its words, and no two texts in one place', () => {
    const texts = layout.texts.map(({ text }) => text);
    for (const { panel, x, y } of layout.panels) {
      const name = layout.texts.find((one) => one.x === x && one.text === panelTitles(view)[panel.id] && one.y < y);
      expect(name?.y, panel.id).toBeGreaterThan(y - 24); // just above its panel, not on it
    }
    for (const step of view.legend.steps) expect(texts).toContain(step);
    for (const [i, text] of layout.texts.entries())
      for (const other of layout.texts.slice(i + 1))
        expect(apart(textBox(text), textBox(other)), `${text.text} / ${other.text}`).toBe(true);
  });

  test('are drawn whole, in plain numbers', () => {
    const svg = mapSvg(view);
    expect(svg).not.toMatch(/NaN|undefined|null| style=|<script/);
    const drawn = panelsFor(view.choice).flatMap(({ shapes }) => shapes.map(({ key }) => key));
    for (const key of new Set(drawn)) {
      const title = areasOf(view).get(key)?.title;
      expect(
        title && svg.includes(`<title>${title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>`),
        key,
      ).toBe(true);
    }
  });
});

test('a document that says title, legend or source itself leaves them out, and the map grows no emptier for it', () => {
  const texts = (parts: Partial<MapParts>) => laidOut(comunas, { ...whole, ...parts }).texts.map(({ text }) => text);
  expect(texts({}).join(' ')).toContain('Ministerio (2026)');
  expect(texts({ source: false }).join(' ')).not.toContain('Ministerio');
  expect(texts({ heading: false })).not.toContain(comunas.title);
  expect(texts({ legend: false })).not.toContain(comunas.legend.steps[0]);
  const heights = [whole, { ...whole, source: false }, { ...whole, heading: false, source: false }].map(
    (parts) => laidOut(comunas, parts).height,
  );
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  const regions = viewMade({ level: 'regions' });
  expect(laidOut(regions, { ...whole, legend: false }).width).toBeLessThan(laidOut(regions).width);
});

test('the key has each class, and none and stripes only where the map has them', () => {
  const steps = (view: MapView) => laidOut(view).keys.map(({ step }) => step);
  expect(steps(comunas)).toEqual(['none', ...comunas.legend.steps.map((_, step) => step), 'striped']);
  const sure = viewMade(
    { level: 'regions' },
    { estimates: rates('regions').map((one) => ({ ...one, ...noInterval })) },
  );
  expect(steps(sure)).toEqual(sure.legend.steps.map((_, step) => step));
});

test('an area has the colour of its class, stripes where it is less sure, and a grey of its own where there is none', () => {
  const { shapes } = drawMap(comunas, {});
  const fillOf = (code: string) => {
    const path = panelsFor(comunas.choice)
      .flatMap((panel) => panel.shapes)
      .find(({ key }) => key === code)!.path;
    return new RegExp(`<path d="${path}" fill="([^"]+)"`).exec(shapes)![1];
  };
  const { step } = comunas.rows.find(({ code }) => code === '13201')!;
  expect(fillOf('13201')).toBe(colourOf(step!, comunas.legend.steps.length));
  expect(fillOf('13110')).toMatch(/^url\(#s\d\)$/);
  expect(fillOf('01101')).toBe(noValue.fill);
  expect(shapes).toContain(`id="${/#(s\d)/.exec(fillOf('13110')!)![1]}"`);
});

test('the chosen have a heavy edge, once on each panel that they are on', () => {
  const edges = (chosen: string[]) => drawMap(comunas, { chosen }).shapes.split('stroke-width="1.8"').length - 1;
  expect([edges([]), edges(['08101']), edges(['13110']), edges(['08101', '13110']), edges(['12202'])]).toEqual([
    0, 1, 2, 3, 0,
  ]);
});

test('names stand on the areas of a region, and never wider than the room there is', () => {
  const view = viewMade({ region: '08' });
  const names = drawMap(view, { heading: false, legend: false, source: false }).texts.filter(
    ({ anchor }) => anchor === 'middle',
  );
  const { labels } = panelsFor(view.choice)[0]!;
  expect(names.length).toBeGreaterThan(5);
  expect(names.length).toBeLessThanOrEqual(labels!.size);
  for (const { text, size } of names) {
    const { code } = view.rows.find(({ name }) => name === text)!;
    expect(text.length * 0.54 * (size / 1.25), text).toBeLessThanOrEqual(labels!.get(code)!.room);
  }
  expect(
    drawMap(comunas, { heading: false, legend: false, source: false }).texts.some(({ anchor }) => anchor === 'middle'),
  ).toBe(false);
});

test('every area leads to the page of its place, in the language of the map', () => {
  for (const [code, { href, name }] of areasOf(viewMade({}, {}, 'en')))
    expect([href, name]).toEqual([`/en/datos/comuna/${code}`, name]);
  expect(areasOf(viewMade({ level: 'regions' })).get('13')!.href).toBe('/datos/region/13');
  expect([...areasOf(comunas, ['13110'])].filter(([, { chosen }]) => chosen).map(([code]) => code)).toEqual(['13110']);
});

test('several sources are cited one by one; what is written is escaped', () => {
  const two = viewMade({}, { sources: [...sources, { slug: 'x', title: 'A <b> & "c"', source: 'Otra.' }] });
  const text = mapSvg(two).replace(/<\/text><text[^>]*>/g, ' ');
  expect(text).toContain('Fuentes: Comunas 2024. Ministerio (2026). · A &#60;b&#62; &#38; &#34;c&#34;. Otra.');
  expect(text).not.toContain('<b>');
});

test('the file of shapes is of its map, and its address changes only with what is drawn', () => {
  const hrefs = [comunas, viewMade({ level: 'regions' }), viewMade({ region: '13' })].map(({ choice }) =>
    shapesHref(choice),
  );
  expect(hrefs.map((href) => href.replace(/v=[0-9a-f]{8}$/, 'v'))).toEqual([
    '/datos/mapa/formas/comunas.svg?v',
    '/datos/mapa/formas/regiones.svg?v',
    '/datos/mapa/formas/13.svg?v',
  ]);
  const files = ['comunas', 'regiones', ...regions.map(({ code }) => code)].map((name) => shapesFile(name)!);
  expect(new Set(files.map(({ version }) => version)).size).toBe(files.length);
  expect(shapesHref(viewMade({ period: '1990' }).choice)).toBe(hrefs[0]);
  for (const { svg } of files) {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a small picture points at a place among its own: a region among all, a comuna among those of its region', () => {
  const [region, comuna, island] = ['08', '08101', '05201'].map((code) => locatorOf(code)!);
  expect([region!.around.length > 0, comuna!.around.length > 0, island!.around]).toEqual([true, true, '']);
  for (const { around, here } of [region!, comuna!]) expect(around).not.toContain(here);
  expect([locatorOf('CL'), locatorOf('99999'), locatorOf('')]).toEqual([undefined, undefined, undefined]);
});
