/** The menus show what the modules declare: a module added to the house shows up, where it asks to and to whom it opens. */
import { expect, test } from 'vitest';
import { module } from '#platform/module.ts';
import { analysts, right, anyStaff as everyone } from '#platform/right.ts';
import { cast } from '#platform/test/story.ts';
import { house } from '#house.ts';
import { footerLinks, mainMenu, firstPieces, rightToOpen, staffMenu, whereIs } from './menu.ts';

const call = right('meeting.call', analysts);
const see = right('meeting.see', everyone);
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
  staff: [
    { route: '/gestion/encuentros', right: call, menu: { place: 3.5, label: (locale) => `Encuentros ${locale}` } },
    { route: '/gestion/salas', right: see, menu: { place: 0, label: () => 'Salas', right: call } },
    { route: '/gestion/encuentros/[id]', right: call },
  ],
});
const { sofia, raul, ana, nadie } = cast;
const labels = (actor: Parameters<typeof staffMenu>[1]) => staffMenu(house, actor, 'es').map(({ label }) => label);

test('the staff menu has each section in its place, for whom it is', () => {
  expect(staffMenu(house, sofia, 'es')).toEqual([
    { path: '/gestion/registro', label: 'Inscripciones' },
    { path: '/gestion/registro/aperturas', label: 'Aperturas' },
    { path: '/gestion/organizaciones', label: 'Organizaciones' },
    { path: '/gestion/importaciones', label: 'Importar' },
    { path: '/gestion/duplicados', label: 'Duplicados' },
    { path: '/gestion/analisis', label: 'Análisis' },
    { path: '/gestion/sitio', label: 'Sitio' },
    { path: '/gestion/personas', label: 'Personas' },
    { path: '/gestion/solicitudes', label: 'Solicitudes' },
    { path: '/gestion/correo', label: 'Correo' },
    { path: '/gestion/ajustes', label: 'Ajustes' },
    { path: '/gestion/historial', label: 'Historial' },
  ]);
  expect(labels(raul)).toEqual(['Inscripciones', 'Organizaciones', 'Duplicados']);
  expect(labels(ana)).toEqual(['Análisis']);
  expect(labels(nadie)).toEqual([]);
});

test('a module of staff pages shows up in the menu of those to whom it opens', () => {
  const grown = [meetings, ...house];
  expect(staffMenu(grown, ana, 'en').map(({ label }) => label)).toEqual(['Salas', 'Encuentros en', 'Analysis']);
  expect(staffMenu(grown, raul, 'es')).toEqual(staffMenu(house, raul, 'es'));
});

test('a staff route asks what its module declares, and one that none declares is nobody’s', () => {
  expect(rightToOpen([meetings], '/gestion/encuentros/[id]')).toBe(call);
  expect(rightToOpen(house, '/gestion/encuentros/[id]')).toBeUndefined();
  expect(rightToOpen(house, null)).toBeUndefined();
});

test('the five jobs stand in their order, each with its places and its front page', () => {
  expect(
    mainMenu(house, 'es').map(({ path, label, places }) => [path, label, ...places.map((at) => at.label)]),
  ).toEqual([
    ['/quienes', 'Quiénes', 'Organizaciones', 'Perfil del ecosistema', 'Mapa'],
    ['/que-falta', 'Qué falta', 'Pobreza por comuna', 'Mapa de cifras', 'Diagnóstico'],
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
  expect(firstPieces([meetings])).toEqual(['encuentros', 'calendario', 'gestion', ...drawn]);
});
