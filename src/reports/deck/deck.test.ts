/** The slides: native charts and tables with the paper's numbers, words on everything, heads for tables, the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readTable } from '#platform/spreadsheet/read.ts';
import { locales } from '#platform/words.ts';
import { noFacts, someFacts } from '../facts/test/facts.stage.ts';
import { totalsByRegion } from '../findings/count.ts';
import { answerBars } from '../findings/organizations.ts';
import { voiceOf } from '../findings/say.ts';
import { writeDeck } from './deck.server.ts';
import { pngOf } from './picture.server.ts';
import { deckOf } from './slides.ts';

const opened = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name]!);
  const names = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name)).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })); // prettier-ignore
  return { parts, text, names, slides: names(/^ppt\/slides\/slide\d+\.xml$/).map(text) };
};
const bytes = await writeDeck(someFacts, 3, 'es');
const deck = opened(bytes);

describe('as PowerPoint reads it', () => {
  test('each slide but the cover has its finding as the title', () => {
    const { slides } = deckOf(someFacts, 3, 'es');
    expect(deck.slides).toHaveLength(slides.length + 1);
    for (const [at, { title }] of slides.entries()) {
      expect(deck.slides[at + 1]).toMatch(/<p:ph\s[^>]*type="title"/);
      expect(deck.slides[at + 1]).toContain(title.replaceAll('&', '&amp;'));
    }
  });
  test('every table has a head row and words', () => {
    const tables = deck.slides.join('').match(/<a:tblPr[^>]*>/g)!;
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables) expect(table).toContain('firstRow="1"');
    const frames = deck.slides.join('').match(/name="Table \d+"[^>]*>/g)!;
    expect(frames).toHaveLength(tables.length);
    for (const frame of frames) expect(frame).toMatch(/descr="[^"]{20,}"/);
  });
  test('every chart and picture has words', () => {
    const shown = deck.slides.join('').match(/<p:cNvPr [^>]*name="(?:Chart|Image|Picture)[^>]*>/g)!;
    expect(shown.length).toBeGreaterThanOrEqual(5);
    for (const one of shown) expect(one).toMatch(/descr="[^"]{20,}"/);
  });
  test.each(locales)('all text is in the language of the file (%s)', async (locale) => {
    const { slides } = opened(await writeDeck(someFacts, 3, locale));
    const said = new Set(slides.join('').match(/lang="[^"]+"/g));
    expect([...said]).toEqual([locale === 'es' ? 'lang="es-CL"' : 'lang="en-GB"']);
  });
  test('whoever speaks has notes on every slide, and letters are of two fonts', () => {
    expect(deck.names(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toHaveLength(deck.slides.length);
    const fonts = new Set([...deck.slides.join('').matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, font]) => font));
    expect([...fonts].filter((font) => font !== 'Georgia' && font !== '+mn-lt' && font !== 'Calibri')).toEqual([]);
    expect(deck.text('ppt/theme/theme1.xml')).toMatch(/Georgia[\s\S]*Calibri/);
  });
});

describe('numbers are those of the paper', () => {
  const values = (name: string) => [...deck.text(name).matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].map(([part]) => [...part.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value))); // prettier-ignore
  test('in the charts', () => {
    const [sectors, , regions] = deck.names(/^ppt\/charts\/chart\d+\.xml$/).map(values);
    expect(sectors).toEqual([answerBars(voiceOf(someFacts, 'es'), 'sector', '').bars.map(({ value }) => value)]);
    const rows = totalsByRegion(someFacts);
    expect(regions).toEqual((['seats', 'worksIn', 'initiatives'] as const).map((key) => rows.map((row) => row[key])));
  });
  test('and in the workbooks inside them', async () => {
    const [first] = deck.names(/\.xlsx$/);
    const { rows } = await readTable(deck.parts[first!]!);
    expect(JSON.stringify(rows)).toContain('Sector público');
  });
});

test('the same facts are the same bytes, whatever was made before', async () => {
  expect(Buffer.compare(Buffer.from(await writeDeck(someFacts, 3, 'es')), Buffer.from(bytes))).toBe(0);
});

test('an empty mesa has slides that say what is missing; more rows than there is room for are told', () => {
  expect(deckOf(noFacts, null, 'es').slides.at(-1)!.body).toMatchObject({ kind: 'list' });
  const many = Array.from({ length: 14 }, (_, at) => ({ ...someFacts.gaps[0]!, title: `Brecha ${at}` }));
  const slide = deckOf({ ...someFacts, gaps: many }, 1, 'es').slides.find(({ title }) => title.includes('14 brechas'))!;
  expect(slide.source).toMatch(/^Las primeras 10 de 14\./);
});

test('letters of a picture are drawn without a font of the machine', async () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40" font-family="Nowhere">${inside}</svg>`; // prettier-ignore
  const size = { width: 80, height: 40 };
  const [blank, lettered] = await Promise.all([pngOf(svg(''), size), pngOf(svg('<text x="40" y="25" text-anchor="middle">Ñuñoa</text>'), size)]); // prettier-ignore
  expect(await sharp(lettered).metadata()).toMatchObject({ width: 160, height: 80, format: 'png' });
  expect((await sharp(blank).stats()).channels[0]!.min).toBe(255);
  expect((await sharp(lettered).stats()).channels[0]!.min).toBeLessThan(100);
});

test('a line behind letters does not cross them: they have a rim of paper', async () => {
  const size = { width: 80, height: 40 };
  const dark = async (rim: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40"><rect width="80" height="40" fill="#000000"/><text x="40" y="25"${rim} text-anchor="middle" fill="#000000">lll</text></svg>`; // prettier-ignore
    return (await sharp(await pngOf(svg, size)).stats()).channels[0]!.max;
  };
  expect([await dark(''), await dark(' stroke="#ffffff"')]).toEqual([0, 255]);
});

describe('need and supply', () => {
  const { slides } = deckOf(someFacts, 3, 'es');
  const of = (change: object) =>
    deckOf({ ...someFacts, supply: [{ ...someFacts.supply![0]!, ...change }] }, 3, 'es').slides;
  test('what is firm is a headline, over a table with intervals and what would overturn it', () => {
    const slide = slides.find(({ title }) => title.includes('es casi seguro que 1 de 3'))!;
    if (slide.body.kind !== 'table') throw new Error(slide.body.kind);
    expect(slide.body.table.rows[0]).toEqual(['Santiago', 'Firme', '97', '3,4\u00a0%', '1,1–9,0 %', '4.570']);
    expect(slide.body.widths).toHaveLength(6);
  });
  test('where nobody is registered the headline asks', () => {
    const slide = of({ claims: someFacts.supply![0]!.claims.slice(0, 1) }).find(({ title }) => title.includes('se pregunta'))!; // prettier-ignore
    expect(slide.body).toMatchObject({ kind: 'table', table: { rows: [['Antofagasta', 'Antofagasta', '97.100', 'No conocen a nadie']] } }); // prettier-ignore
  });
  test('what we do not know has a slide', () =>
    expect(slides.find(({ title }) => title === 'Lo que no sabemos')!.body).toMatchObject({ kind: 'list' }));
  test('without a published run there is neither', () =>
    expect(deckOf({ ...someFacts, supply: [] }, 3, 'es').slides).toHaveLength(slides.length - 2));
});

describe('the last slide', () => {
  const address = 'https://mesa.example/informes/presentacion/3';
  test('says the permanent address of the edition and of its data, and leads there', () => {
    const last = deck.slides.at(-1)!;
    for (const url of [address, `${address}/datos.json`]) expect(last).toContain(`<a:t>${url}</a:t>`);
    expect(deck.text(`ppt/slides/_rels/slide${deck.slides.length}.xml.rels`)).toContain(`Target="${address}"`);
  });
  test('in English it is the English one; before it is published there is none', () => {
    expect(deckOf(someFacts, 3, 'en').slides.at(-1)!.notes).toContain(
      'https://mesa.example/en/informes/presentacion/3',
    );
    expect(JSON.stringify(deckOf(someFacts, null, 'es'))).not.toContain('/informes/');
  });
});

describe('the first slides', () => {
  const { slides, cover } = deckOf(someFacts, 3, 'es');
  test('the cover has the loom of the alliances, with words', () => {
    expect(cover?.alt).toBe('Telar de 4 organizaciones con 2 alianzas, las mismas del mapa.');
    expect(deck.slides[0]).toContain(cover!.alt);
    expect(deckOf(noFacts, null, 'es').cover).toBeNull();
  });
  test('what is said large is not said again below it', () => {
    const { body } = slides[0]!;
    if (body.kind !== 'figures') throw new Error(body.kind);
    expect(body.figures.map(({ large }) => large)).toEqual(['75 %', '50 %', '50 %', '50 %']);
    expect(body.also).toHaveLength(5);
    for (const { says } of body.figures) expect(body.also).not.toContain(says);
    for (const said of body.also) expect(deck.slides[1]).toContain(said.replaceAll('&', '&amp;'));
  });
  test('the map says whom it names', () =>
    expect(slides.find(({ body }) => body.kind === 'picture')!.source).toMatch(/^Con nombre, la que queda/));
});
