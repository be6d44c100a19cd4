/** Finding one's way in the site of the sample: the search and the map of the site. */
import { describe, expect, test } from 'vitest';
import { house } from '#house.ts';
import { module } from '#platform/module.ts';
import { story } from '#platform/test/story.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { findSurely } from '#registry/directory/widen.server.ts';
import { loadSample } from '../../../sample/load.ts';
import { findAll } from './findings.server.ts';
import { standingPages } from './standing.ts';
import { newId } from '#platform/id.ts';
import { slugOf } from '#platform/slug.ts';
import { publicPaths } from './paths.server.ts';
import { searchSite } from './queries.server.ts';

const { db } = await story();
await loadSample(db);

describe('search', () => {
  const found = async (q: string) => (await searchSite(db, q)).pages.map(({ slug }) => slug);
  test.each([
    ['teoria de cambio', 'que-sigue'],
    ['macrozonas', 'encuentros-por-macrozona'],
    ['MEDICION', 'taller-medicion-de-resultados'],
    ['aprendisajes', 'aprendizajes'],
    ['accesib', 'accesibilidad'],
  ])('%s finds %s', async (q, slug) => expect(await found(q)).toContain(slug));

  test('says what it took a word for', async () => {
    expect((await searchSite(db, 'aprendisajes')).corrections[0]).toMatchObject({
      typed: 'aprendisajes',
      meant: expect.stringMatching(/^aprendizaje/) as string,
    });
  });
  test('finds products, puts titles first, and nothing for nothing', async () => {
    expect((await searchSite(db, 'brecha identificada')).products.map(({ slug }) => slug)).toEqual([
      'brechas-identificadas',
    ]);
    expect((await found('desafíos'))[0]).toBe('desafios');
    expect(await searchSite(db, '  de la ')).toEqual({ pages: [], products: [], corrections: [] });
    expect(await found('xyzxyzxyz')).toEqual([]);
  });
});

describe('a word of the name of a published organisation', () => {
  const meant = async (q: string) => (await findAll(db, house, q, 'es')).corrections.map((one) => one.meant);
  const firsts = async (q: string) => (await findAll(db, house, q, 'es')).groups[0]?.hits[0]?.title;
  const called = (name: string, state: 'active' | 'retired' = 'active') =>
    db
      .insertInto('organization')
      .values({ id: newId(), slug: slugOf(name, { most: 80, otherwise: 'x' }), name, sector: 'academia', state })
      .execute();

  test('is never taken for a common word, be it beside another that is', async () => {
    expect((await searchSite(db, 'abrigo')).corrections).toEqual([]);
    expect((await searchSite(db, 'aprendisajes abrigo')).corrections.map(({ typed }) => typed)).toEqual([
      'aprendisajes',
    ]);
    expect((await searchSite(db, 'encuetro')).corrections).toHaveLength(1);
    await called('Red Encuetro');
    expect((await searchSite(db, 'encuetro')).corrections).toEqual([]);
    expect([await firsts('encuetro'), await meant('encuetros')]).toEqual(['Red Encuetro', []]);
  });

  test('nor for a place, and a place that was not called so is told', async () => {
    expect([await firsts('purin'), await meant('purin')]).toEqual(['Pobreza en Purén', ['Purén']]);
    await called('Purin', 'retired');
    expect(await meant('purin')).toEqual(['Purén']);
    await called('Purin Tu Barrio');
    expect([await firsts('purin'), await meant('purin')]).toEqual(['Purin Tu Barrio', []]);
  });
});

describe('pages that stand', () => {
  const found = async (q: string, locale: 'es' | 'en' = 'es') =>
    (await findAll(db, house, q, locale)).groups.flatMap(({ hits }) => hits.map(({ path }) => path));
  test('each that says how it is found is found by its title, first of them', async () => {
    for (const { path, found: said } of house.flatMap(({ pages }) => pages))
      for (const locale of ['es', 'en'] as const)
        if (said) expect([path, (await standing(said.title(locale), locale))[0]]).toEqual([path, path]);
  });
  const standing = async (q: string, locale: 'es' | 'en') =>
    standingPages(house, q, locale).hits.map(({ path }) => path);

  test('and by other words, in both languages; not by one that is none of theirs', async () => {
    expect(await found('descargar csv')).toEqual(expect.arrayContaining(['/datos/conjuntos', '/datos-abiertos']));
    expect((await found('poverty rate', 'en'))[0]).toBe('/datos');
    expect(await standing('descargar unicornios', 'es')).toEqual([]);
  });
});

describe('the map of the site', () => {
  test('lists what stands, then pages, products, territories and organisations', async () => {
    const paths = (await publicPaths(db, house)).map(({ path }) => path);
    const standing = [
      ...[
        '/',
        '/articuladores',
        '/iniciativas',
        '/recursos',
        '/articuladores/perfil',
        '/red',
        '/brechas',
        '/brechas/necesidad-y-oferta',
        '/noticias',
        '/registro',
        '/datos-abiertos',
      ],
      ...[
        '/datos-personales',
        '/datos-personales/solicitud',
        '/datos-personales/tratamientos',
        '/apariencia',
        '/buscar',
        '/datos',
        '/datos/buscar',
        '/datos/comparar',
        '/datos/mapa',
      ],
      ...['/datos/diagnostico', '/datos/conjuntos', '/datos/diccionario', '/datos/incrustar'],
    ];
    expect(paths.slice(0, standing.length)).toEqual(standing);
    const firsts = ['/la-mesa', '/productos/', '/datos/region/', '/datos/comuna/', '/articuladores/'].map((start) =>
      paths.findIndex((path, index) => index >= standing.length && path.startsWith(start)),
    );
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    expect(firsts[0]).toBeGreaterThan(0);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('/datos/comuna/'))).toHaveLength(346);
  });

  test('has what a module added to the house lists and keeps', async () => {
    const at = Temporal.Instant.from('2026-11-01T12:00:00Z');
    const meetings = module({
      name: 'meetings',
      pages: [{ path: '/encuentros', listed: 1.5 }, { path: '/encuentros/pasados' }],
      paths: async () => [{ path: '/encuentros/2026-1', at }],
    });
    const found = await publicPaths(db, [...house, meetings]);
    expect(found[1]).toEqual({ path: '/encuentros' });
    expect(found).toContainEqual({ path: '/encuentros/2026-1', at });
    expect(found.map(({ path }) => path)).not.toContain('/encuentros/pasados');
  });
});

describe('the search over everything', () => {
  test('takes what one module corrects for all of them', async () => {
    const paths = async (q: string) =>
      (await findAll(db, house, q, 'es')).groups.flatMap(({ hits }) => hits.map(({ path }) => path));
    expect(await paths('pobreza multidimencional')).toEqual(await paths('pobreza multidimensional'));
  });

  const headings = async (q: string) => (await findAll(db, house, q, 'es')).groups.map(({ heading }) => heading);
  test('shows places, pages, products, organisations, initiatives, resources and gaps, in that order', async () => {
    const order = ['Datos', 'Páginas y noticias', 'Productos', 'Organizaciones', 'Iniciativas', 'Recursos', 'Brechas'];
    const all = await Promise.all(['Santiago', 'brecha identificada', 'macrozonas', 'aprendizajes'].map(headings));
    for (const found of all) expect(found).toEqual(order.filter((heading) => found.includes(heading)));
    expect(new Set(all.flat())).toEqual(new Set(order));
    const { total, groups } = await findAll(db, house, 'Santiago', 'en');
    const organizations = groups.find(({ heading }) => heading === 'Organisations')!;
    expect(organizations).toMatchObject({ heading: 'Organisations', all: { path: '/articuladores?q=Santiago' } });
    expect(organizations.hits.length).toBe(Math.min(6, organizations.total));
    expect(organizations.all!.label).toBe(`See the ${organizations.total} organisations`);
    expect(total).toBe(groups.reduce((sum, group) => sum + group.total, 0));
  });

  test('says what it took words for, also when nothing is found', async () => {
    const { corrections } = await findAll(db, house, 'aprendisajes', 'es');
    expect(corrections[0]).toMatchObject({ typed: 'aprendisajes' });
    expect(await findAll(db, house, 'xyzxyzxyz', 'es')).toMatchObject({ total: 0, groups: [], corrections: [] });
  });

  test('a word that an initiative or a resource writes is no slip, although no organisation writes it', async () => {
    const { groups, corrections } = await findAll(db, house, 'cuidando', 'es');
    expect(corrections).toEqual([]);
    expect(groups.map(({ hits }) => hits[0]!.title)).toContain('Pozo y bosque');
    expect((await findAll(db, house, 'orkesta', 'es')).corrections).toEqual([{ typed: 'orkesta', meant: 'orquesta' }]);
  });

  test('where nothing has all that was asked, says what it left out; a place is told beside', async () => {
    const { groups, pieces } = await findAll(db, house, 'xyzzy con niños en bio bio', 'es');
    expect(groups.map(({ heading, leftOut }) => [heading, leftOut])).toEqual([
      ['Datos', undefined],
      ['Organizaciones', ['xyzzy']],
    ]);
    expect(pieces.map(({ typed }) => typed)).toEqual(['xyzzy', 'niños', 'bio bio']);
    expect((await findAll(db, house, 'infancia', 'es')).groups.some(({ leftOut }) => leftOut)).toBe(false);
  });

  test('where nobody serves whom was asked, says so and shows those who work on what is nearest', async () => {
    const { groups, corrections } = await findAll(db, house, 'consumo problemático en Ñuble', 'es');
    expect(corrections).toEqual([]);
    const [, organizations] = groups;
    expect(organizations!.instead).toMatch(/^Ninguna organización dice trabajar con «.*consumo problemático».*«Salud»/);
    expect(organizations!.all!.path).toBe(`/articuladores?q=${encodeURIComponent('Salud Ñuble')}`);
    expect((await findAll(db, house, 'migrantes', 'es')).groups.some(({ instead }) => instead)).toBe(false);
    const asked = readSelection(new URLSearchParams({ q: 'desocupados' }));
    const { instead, found } = await findSurely(db, asked, {});
    expect(instead).toMatchObject({ asked: { code: 'unemployed_people' }, near: { code: 'work' } });
    expect(found.total).toBeGreaterThan(0);
  });

  test('says each correction once, whoever made it', async () => {
    for (const [question, typed] of [
      ['region metropolitna', 'metropolitna'],
      ['vivienda alto hospisio', 'alto hospisio'],
      ['aprendisajes', 'aprendisajes'],
    ] as const)
      expect((await findAll(db, house, question, 'es')).corrections.map((one) => one.typed)).toEqual([typed]);
  });

  test('asks a module added to the house', async () => {
    const hit = { path: '/encuentros/1', kind: 'Encuentro', title: 'Primero', text: '', lang: 'es-CL' };
    const meetings = module({
      name: 'meetings',
      findings: async (_, question, locale) => [
        { place: 1.5, heading: `${question} ${locale}`, total: 9, hits: [hit], corrections: [] },
      ],
    });
    const plain = await findAll(db, house, 'Santiago', 'es');
    const grown = await findAll(db, [...house, meetings], 'Santiago', 'es');
    expect(grown.groups[1]).toMatchObject({ heading: 'Santiago es', hits: [hit] });
    expect(grown.total).toBe(plain.total + 9);
  });
});
