/** Finding one's way in the site of the sample: the search and the map of the site. */
import { describe, expect, test } from 'vitest';
import { house } from '#house.ts';
import { module } from '#platform/module.ts';
import { story } from '#platform/test/story.ts';
import { loadSample } from '../../../sample/load.ts';
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

describe('the map of the site', () => {
  test('lists what stands, then pages, products, territories and organisations', async () => {
    const paths = (await publicPaths(db, house)).map(({ path }) => path);
    const standing = [
      ...['/', '/articuladores', '/articuladores/perfil', '/noticias', '/registro', '/datos-abiertos'],
      ...['/datos-personales', '/apariencia', '/buscar', '/datos', '/datos/buscar', '/datos/comparar', '/datos/mapa'],
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
