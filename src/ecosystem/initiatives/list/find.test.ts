/** Initiatives by a sentence: what it means, what is near a place, what is left out, what else there is where nothing is found. */
import { describe, expect, test } from 'vitest';
import { listFile } from '#platform/list/take-away.server.ts';
import { story } from '#platform/test/story.ts';
import { loadSample } from '../../../../sample/load.ts';
import { wholeListAsked } from '../../find/by-sentence.server.ts';
import { sentenceFindings } from '../../find/findings.server.ts';
import { sentencePage } from '../../find/page.server.ts';
import { initiativesBySentence } from './find.server.ts';

const { db } = await story();
await loadSample(db);
const asked = (query: string, locale: 'es' | 'en' = 'es') =>
  sentencePage(db, initiativesBySentence, new URLSearchParams(query), locale);
const page = (q: string, more = '') => asked(`q=${encodeURIComponent(q)}${more}`);
const shown = async (q: string, more = '') => (await page(q, more)).list.rows.map(({ cells }) => cells[0]!.text);

describe('what is found', () => {
  test('whom they serve, whether they write it or only answered it', async () => {
    expect(await shown('cuidadoras')).toContain('Relevo entre vecinas');
    expect(await shown('cuidadoras la pintana')).toEqual(['Relevo entre vecinas']);
  });
  test('one that is called so is found by its name, although it names whom it serves', async () => {
    expect(await shown('vecinos de estancia')).toEqual(['Vecinos de estancia']);
    expect(await shown('relevo entre vecinas')).toEqual(['Relevo entre vecinas']);
  });
  test('a word in another number or gender; the name before the text, and the text before an answer', async () => {
    expect(await shown('relevos la pintana')).toEqual(['Relevo entre vecinas']);
    const water = await shown('agua potable');
    expect(water.slice(0, 1)).toEqual(['Agua cerca']);
    expect((await shown('agua')).slice(0, 3)).toEqual(['Agua cerca', 'Agua en la pampa', 'Turno de agua']);
  });
  test('filters that were chosen stay beside it', async () => {
    const { list } = await page('cuidadoras', '&etapa=pilot');
    expect(list.rows.map(({ cells }) => cells[0]!.text)).toEqual(['Relevo entre vecinas']);
    expect(list.chips.map(({ label }) => label)).toEqual(['Personas cuidadoras', 'Etapa: Piloto']);
    expect(list.chips.map(({ off }) => off)).toEqual(['/iniciativas?etapa=pilot', '/iniciativas?q=cuidadoras']);
  });
  test('its file has what the list has, in that order and with every column', async () => {
    const params = new URLSearchParams('q=Temuco');
    const list = await wholeListAsked(db, initiativesBySentence, params);
    const { body } = await listFile(db, list, params, 'es', 'csv');
    const [head, ...lines] = String(body).trim().split('\r\n');
    expect(head).toContain('Dirección');
    expect(lines.map((line) => line.split(/[,;]/)[0])).toEqual(['Pozo y bosque', 'Radio escuela', 'Trámite en casa']);
  });
});

describe('a place', () => {
  test('those of the comuna first, then of its whole region, then of the country: each said', async () => {
    const { list, headings } = await page('Temuco');
    expect(list.rows.map(({ id, cells }) => [headings[id], cells[0]!.text])).toEqual([
      ['En Temuco', 'Pozo y bosque'],
      ['En toda la Región de La Araucanía', 'Radio escuela'],
      ['En todo Chile', 'Trámite en casa'],
    ]);
    expect(list.chips.map(({ label }) => label)).toEqual(['Temuco: en la comuna, en toda su región o en todo Chile']);
  });
  test('that nothing names is said; where nothing reaches it, what is elsewhere, the nearest first', async () => {
    expect((await page('Ñuñoa')).told.map(({ text }) => text)).toEqual([
      'Nada de lo que se muestra nombra Ñuñoa: es de un lugar más amplio, y también llega ahí.',
    ]);
    const { told, headings } = await page('pesca coronel');
    expect(told.map(({ text }) => text)).toEqual([
      'Nada de «pesca» llega a Coronel. Se muestra lo de otros lugares, primero los de la misma región.',
    ]);
    expect(Object.values(headings)).toEqual(['En otras comunas de la Región del Biobío']);
  });
  test('chosen as a filter is kept as it is: those of its whole region and of the country are a link away, with how many', async () => {
    const { list, also } = await asked('comuna=16101');
    expect([list.total, also!.path]).toEqual([1, '/iniciativas?region=16&region=CL']);
    const wider = await asked(also!.path.split('?')[1]!);
    expect([wider.list.total, wider.also]).toEqual([also!.total, null]);
    expect((await asked('etapa=pilot')).also).toBeNull();
  });
});

describe('what is said of it', () => {
  test('a slip that is surely another word, with the search as it was typed a link away', async () => {
    const { told, list } = await page('orkesta');
    expect(told).toEqual([
      {
        text: 'No encontramos «orkesta»; buscamos «orquesta».',
        to: '/iniciativas?q=%22orkesta%22',
        label: 'Buscar «orkesta» como lo escribiste',
      },
    ]);
    expect([list.q, list.total]).toEqual(['orkesta', 1]);
    expect((await page('"orkesta"')).list.total).toBe(0);
  });
  test('a word that nothing says is left out, with how many that gives, and can be required again', async () => {
    const { told } = await page('huertas medicinales el bosque');
    expect(told).toEqual([
      {
        text: 'Con todo lo que escribiste no hay nada en ese lugar. Sin «medicinales»: 1.',
        to: '/iniciativas?q=huertas+%22medicinales%22+el+bosque',
        label: 'Exigir esa palabra',
      },
    ]);
    expect((await page('huertas "medicinales" el bosque')).list.total).toBe(0);
  });
  test('what nobody is for, and what is nearest; not where somebody is, of whom something else was asked', async () => {
    expect((await page('cesantes')).told.map(({ text }) => text)).toEqual([
      'Aquí no hay nada de «Personas sin empleo». Lo más cercano: lo que es de «Trabajo y seguridad social».',
    ]);
    const { list, told } = await page('hijos de presos');
    expect([list.total, told[0]!.text]).toEqual([3, 'Con todo lo que escribiste no hay nada. Sin «hijos»: 3.']);
  });
  test('no word to look for; in English too', async () => {
    const { told, list } = await asked('q=de+la', 'en');
    expect(told.map(({ text }) => text)).toEqual([
      '“de la” has no word to search for: all is shown. Write part of a name, a theme or a place.',
    ]);
    expect(list.total).toBe(51);
    expect((await asked('q=iniciativas')).told).toEqual([]);
  });
});

describe('nothing', () => {
  test('says what was asked, and leads to what finds something: without one thing, in the country, elsewhere on the site', async () => {
    const { nothing } = await asked('q=cuidadoras&comuna=09101&etapa=pilot');
    expect(nothing!.asked).toBe('Pediste: Personas cuidadoras; Comuna: Temuco; Etapa: Piloto.');
    expect(nothing!.ways[0]).toEqual({ label: 'En todo el país: 1', path: '/iniciativas?q=cuidadoras&etapa=pilot' });
    expect(nothing!.ways.map(({ label }) => label).slice(1)).toEqual([
      'Sin «cuidadoras»: 1',
      'Sin ningún filtro: 2',
      'Organizaciones que sí lo dicen: 6',
      'Buscar lo mismo en todo el sitio',
      'Ver la lista entera',
    ]);
    for (const { label, path } of nothing!.ways.slice(0, 3))
      expect(label).toMatch(new RegExp(`: ${(await asked(path.split('?')[1]!)).list.total}$`));
  });
  test('of filters alone as well', async () => {
    const { nothing } = await asked('comuna=09101&personas=carers');
    expect(nothing!.ways.map(({ label }) => label)).toEqual([
      'Sin «Personas cuidadoras»: 1',
      'En todo el país: 2',
      'Ver la lista entera',
    ]);
  });
});

test('the search over everything finds what the list finds, by name before texts', async () => {
  const find = (typed: string) => sentenceFindings(db, initiativesBySentence, typed, 'es');
  expect(await find('relevo entre vecinas')).toMatchObject({
    place: 1.6,
    total: 1,
    hits: [{ path: '/iniciativas/relevo-entre-vecinas' }],
  });
  for (const typed of ['niños', 'Temuco', 'pesca coronel', 'orkesta']) {
    const [found, { list }] = await Promise.all([find(typed), page(typed)]);
    expect([found.total, found.hits[0]!.title]).toEqual([list.total, list.rows[0]!.cells[0]!.text]);
    expect(found.all!.path).toBe(`/iniciativas?${new URLSearchParams({ q: typed })}`);
  }
  expect((await find('pesca coronel')).instead).toContain('Coronel');
  expect((await find('niños')).place).toBe(4.5);
  expect((await find('zzyzx')).total).toBe(0);
});
