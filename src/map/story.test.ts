/** The story of a map: published figures become classes, stripes, words, pictures and embeds; a new release, a new map. */
import sharp from 'sharp';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { NewEstimate, Publication } from '#figures/release/publication.ts';
import { story } from '#platform/test/story.ts';
import { releaseDatasets } from '#figures/release/publish.server.ts';
import { comunas, regions } from '#territory/territory.ts';
import { mapSvg } from './picture/drawing.ts';
import { embedCode } from './embed/code.ts';
import { readFigure } from './embed/queries.server.ts';
import { locatorOf } from './picture/locator.ts';
import { mapView, readMap } from './view/queries.server.ts';
import MapEmbed from './embed/MapEmbed.svelte';
import MapPage from './page/MapPage.svelte';
import { orderedRows } from './page/order.ts';
import { pictureFile } from './picture/file.server.ts';
import { shapesFile } from './picture/shapes.ts';

const { db } = await story();
const ask = (query: string) => readMap(db, new URLSearchParams(query), 'es');
const drawn = comunas.filter(({ name }) => name !== 'Antártica');

/** Rates from 5 % to 39.5 % in the order of the codes; La Florida's interval is wide, Putre's figure imputed, Iquique's suppressed. */
function rate(territory: string, at: number, more: Partial<NewEstimate> = {}): NewEstimate {
  const value = 0.05 + (at % 346) * 0.001;
  return {
    territory,
    measure: 'fgt0',
    part: '',
    method: 'chile-income-2024',
    period: '2024',
    breakdown: '',
    value,
    low: value - 0.005,
    high: value + 0.005,
    se: null,
    persons: 1000 + at,
    population: null,
    n: null,
    quality: 'reliable',
    estimation: 'small-area',
    ...more,
  };
}
const odd: Record<string, Partial<NewEstimate>> = {
  '13110': { low: 0.01, high: 0.39 },
  '15201': { estimation: 'imputed', low: null, high: null },
  '01101': { value: null, low: null, high: null, persons: null, quality: 'suppressed' },
};
const publication = (slug: string, estimates: Publication['estimates']): Publication => ({
  slug,
  title: { es: 'Comunas 2024', en: 'Comunas 2024' },
  description: { es: 'd', en: 'd' },
  recipe: null,
  caveats: { es: [], en: [] },
  source: 'Ministerio (2026)',
  sourceUrl: '',
  licence: 'CC-BY-4.0',
  official: true,
  estimates,
});

test('where nothing is published there is no map', async () => {
  expect(await ask('')).toMatchObject({ choice: null, view: undefined, missing: null });
});

test('a release makes maps of every comuna, with classes, stripes and words', async () => {
  await releaseDatasets(db, null, [publication('comunas', drawn.map(({ code }, i) => rate(code, i, odd[code])))]); // prettier-ignore
  const { view } = await ask('');
  expect(view).toMatchObject({ title: 'Pobreza por ingresos por comuna, 2024', release: 1 });
  expect(view!.rows).toHaveLength(346);
  const of = (code: string) => view!.rows.find((row) => row.code === code)!;
  expect(of('13110')).toMatchObject({ doubt: 'wide', said: { how: 'muestra y modelo · intervalo amplio' } });
  expect(of('13110').said.whole).toMatch(/^La Florida: \d+,\d\s% \(entre 1,0\s% y 39,0\s%\)$/);
  expect(of('15201')).toMatchObject({ doubt: 'imputed', said: { interval: null, how: 'imputada' } });
  expect(of('01101')).toMatchObject({ step: null, said: { value: 'no se publica' } });
  expect(of('12202')).toMatchObject({ step: null, said: { value: 'sin dato' } });
  expect(view!.legend.steps[0]).toMatch(/^menos de 10\s%$/);
  expect(new Set(view!.rows.map(({ step }) => step)).size).toBe(view!.classes.breaks.length + 2);
});

test('an older year of the same method keeps the classes, another method has its own; a new release is seen at once', async () => {
  const plain = { period: '2022', low: null, high: null };
  const before = drawn.map(({ code }, i) => rate(code, i, { ...plain, value: 0.02 + (i % 346) * 0.002 }));
  const old = drawn.map(({ code }, i) => rate(code, i, { ...plain, method: 'chile-income-2013', value: i / 9999 })); // prettier-ignore
  await releaseDatasets(db, null, [publication('before', [...before, ...old])]);
  const [now, then, other] = await Promise.all(
    ['ano=2024', 'ano=2022&metodo=chile-income-2024', 'metodo=chile-income-2013'].map((query) => ask(query)),
  );
  expect(now!.view!.release).toBe(2);
  expect(now!.view!.classes).toEqual(then!.view!.classes);
  expect(now!.view!.legend.note).toContain('2022–2024');
  expect(other!.view!.classes).not.toEqual(now!.view!.classes);
  const first = await mapView(db, { measure: 'fgt0', release: 1 }, 'es');
  expect(first).toMatchObject({ release: 1, sources: [{ slug: 'comunas' }] });
});

test('what is not there is said beside the nearest; the page of it says every territory, its figure and where it leads', async () => {
  expect(await ask('medida=h')).toMatchObject({ missing: { code: 'no-measure' }, choice: { measure: 'fgt0' } });
  expect(await mapView(db, { measure: 'h' }, 'es')).toBeUndefined();
  const { view } = await ask('region=13');
  const { body } = render(MapPage, {
    props: { view: view!, measures: [], years: [], order: 'nombre', vista: undefined },
  });
  for (const { code, said } of view!.rows) {
    expect(body).toContain(`<title>${said.whole}</title>`);
    expect(body.split(`href="/datos/comuna/${code}"`).length).toBeGreaterThan(2); // on the map and in the table
  }
  expect(body).toMatch(/aria-sort="ascending"[^]*Comuna/);
  expect(body).not.toMatch(/ style=|<script/);
});

test('a page takes its shapes from the file of that map, a frame has them inside; a long table can be unfolded', async () => {
  for (const query of ['', 'region=05', 'region=13']) {
    const { view } = await ask(query);
    const props = { view: view!, measures: [], years: [], order: 'mayor' as const, vista: undefined };
    const { body } = render(MapPage, { props });
    const { svg, version } = shapesFile(view!.choice.region ?? 'comunas')!;
    const used = [...body.matchAll(/<use href="([^"#]+)#([^"]+)"/g)];
    expect(used.length).toBeGreaterThan(view!.rows.length - 2);
    for (const [, file, id] of used)
      expect([file!.endsWith(version), svg.includes(` id="${id}"`)]).toEqual([true, true]);
    expect(body).toContain(`Ver las ${view!.rows.length} comunas en una tabla`);
    const framed = render(MapEmbed, { props: { view: view!, mesa: 'Mesa' } }).body;
    expect([framed.includes('<use'), framed.split('<path').length - 1]).toEqual([false, used.length]);
  }
  expect(shapesFile('99')).toBeUndefined();
});

test('the table sorts, and who has no figure comes last', async () => {
  const { view } = await ask('');
  expect(orderedRows(view!.rows, 'mayor')[0]!.value).toBe(Math.max(...view!.rows.map(({ value }) => value ?? 0)));
  expect(orderedRows(view!.rows, 'nombre')[0]!.name).toBe('Algarrobo');
  for (const order of ['mayor', 'menor', 'personas'] as const)
    expect(orderedRows(view!.rows, order).slice(-2).map(({ name }) => name)).toEqual(['Antártica', 'Iquique']); // prettier-ignore
});

test('as a picture it says its title, its classes and its source, and a heavy edge marks the chosen', async () => {
  const { view } = await ask('region=13');
  const svg = mapSvg(view!, { chosen: ['13110'] });
  for (const said of [view!.title, ...view!.legend.steps, 'Ministerio (2026)', 'con rayas'])
    expect(svg.replace(/<\/text><text[^>]*>/g, ' ')).toContain(said.slice(0, 17));
  expect(svg).toContain('stroke-width="1.8"');
  expect(svg).not.toMatch(/ style=|NaN|undefined/);
  expect(mapSvg(view!, { heading: false, legend: false, source: false })).not.toContain('Ministerio (2026)');
  const png = await sharp(await pictureFile(view!, 'png')).metadata();
  expect(png).toMatchObject({ format: 'png' });
  expect(png.width).toBeGreaterThan(1600);
});

test('one figure is read by the name of its place, and its code to embed survives being read as HTML', async () => {
  const read = (query: string) => readFigure(db, new URLSearchParams(query), 'es');
  const { figure } = await read('territorio=la+florida&medida=fgt0');
  expect(figure).toMatchObject({
    territory: '13110',
    period: '2024',
    said: { doubt: null, persons: expect.stringMatching(/personas/) as string },
  });
  expect((await read('territorio=putre')).figure!.said.doubt).toMatch(/imputado/);
  expect((await read('territorio=zzzz')).missing).toMatchObject({ code: 'no-territory' });
  expect((await read('territorio=13110&ano=1990')).missing).toMatchObject({ code: 'no-year' });
  expect((await read('territorio=13110&metodo=a&metodo=b')).missing).toMatchObject({ code: 'asked-twice' });
  expect((await read('territorio=01101&metodo=chile-income-2024&ano=2024')).missing).toMatchObject({ code: 'no-year' });
  expect(embedCode({ address: 'https://x/?a=1&b="', title: '<b>', height: 300 })).toMatch(
    /src="https:\/\/x\/\?a=1&amp;b=&quot;" title="&lt;b>" .*height="300"/,
  );
});

test('every region and comuna can be pointed at, but Antártica', () => {
  for (const { code } of [...regions, ...drawn]) {
    const locator = locatorOf(code)!;
    expect(locator.here.length).toBeGreaterThan(20);
  }
  expect(locatorOf('12202')).toBeUndefined();
});
