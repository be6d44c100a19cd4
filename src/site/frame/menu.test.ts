/** The menus show what the modules declare: a module added to the house shows up, where it asks to and to whom it opens. */
import { expect, test } from 'vitest';
import { module } from '#platform/module.ts';
import { house } from '#house.ts';
import { footerLinks, mainMenu, firstPieces, whereIs } from './menu.ts';

const meetings = module({
  name: 'meetings',
  pages: [
    {
      path: '/encuentros',
      menu: { section: 'do', place: 2.5, label: (locale) => `Encuentros ${locale}` },
      footer: { place: 9, label: () => 'Calendario' },
    },
    { path: '/calendario.ics' },
    { path: '/encuentros?mes=este' },
  ],
});
test('the five jobs stand in their order, each with its places and its front page', () => {
  expect(
    mainMenu(house, 'es').map(({ path, label, places }) => [path, label, ...places.map((at) => at.label)]),
  ).toEqual([
    ['/quienes', 'Quiénes', 'Organizaciones', 'Iniciativas', 'Recursos', 'Perfil del ecosistema', 'Mapa', 'La red'],
    ['/que-falta', 'Qué falta', 'Pobreza por comuna', 'Brechas', 'Necesidad y oferta', 'Mapa de cifras', 'Diagnóstico'],
    ['/que-hacemos', 'Qué hacemos', 'Desafíos', 'Actividades'],
    ['/que-logramos', 'Qué logramos', 'Aprendizajes'],
    ['/la-mesa', 'La Mesa', 'Qué es la mesa', 'Ejes', 'Noticias'],
  ]);
  expect(mainMenu(house, 'en').map(({ label }) => label)).toEqual([
    'Who',
    'What is missing',
    'What we do',
    'What changed',
    'The mesa',
  ]);
});

test('a job without places is not shown', () => {
  expect(mainMenu([meetings], 'es').map(({ section }) => section)).toEqual(['do']);
});

test('the last line of the footer has each link in its place', () => {
  expect(footerLinks(house, 'en').map(({ path }) => path)).toEqual([
    '/accesibilidad',
    '/datos-personales',
    '/datos-personales/solicitud',
    '/datos-abiertos',
    '/datos-abiertos#api',
    '/noticias/atom.xml',
    '/contacto',
    '/apariencia',
  ]);
});

test('a page is in the place whose address begins its own, and the longest of them', () => {
  const at = (path: string) => {
    const { section, place } = whereIs(mainMenu(house, 'es'), path);
    return [section?.section, place?.path];
  };
  expect(at('/articuladores')).toEqual(['who', '/articuladores']);
  expect(at('/articuladores/fundacion-telar')).toEqual(['who', '/articuladores']);
  expect(at('/articuladores/perfil')).toEqual(['who', '/articuladores/perfil']);
  expect(at('/articuladores/perfil-del-sur')).toEqual(['who', '/articuladores']);
  expect(at('/datos/comuna/13101')).toEqual(['gap', '/datos']);
  expect(at('/quienes')).toEqual(['who', undefined]);
  expect(at('/la-mesa')).toEqual(['mesa', '/la-mesa']);
  expect(at('/datos-abiertos')).toEqual([undefined, undefined]);
  expect(at('/')).toEqual([undefined, undefined]);
});

test('a module of public pages shows up in the menu and the footer, and its addresses are taken', () => {
  const grown = [meetings, ...house];
  const does = mainMenu(grown, 'en').find(({ section }) => section === 'do');
  expect(does?.places[1]).toEqual({ path: '/encuentros', label: 'Encuentros en' });
  expect(footerLinks(grown, 'es').at(-1)).toEqual({ path: '/encuentros', label: 'Calendario' });
  const drawn = ['quienes', 'que-falta', 'que-hacemos', 'que-logramos'];
  expect(firstPieces([meetings])).toEqual(['encuentros', 'calendario', ...drawn]);
});
