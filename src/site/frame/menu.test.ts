/** The menus show what the modules declare: a module added to the house shows up, where it asks to and to whom it opens. */
import { expect, test } from 'vitest';
import { module } from '#platform/module.ts';
import { analysts, right, anyStaff as everyone } from '#platform/right.ts';
import { cast } from '#platform/test/story.ts';
import { house } from '#house.ts';
import { footerColumns, mainMenu, firstPieces, rightToOpen, staffMenu } from './menu.ts';

const call = right('meeting.call', analysts);
const see = right('meeting.see', everyone);
const meetings = module({
  name: 'meetings',
  pages: [
    {
      path: '/encuentros',
      menu: { place: 2.5, label: (locale) => `Encuentros ${locale}` },
      footer: { column: 'ecosystem', place: 9, label: () => 'Calendario' },
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

test('the main menu and the footer have each page in its place, in both languages', () => {
  expect(mainMenu(house, 'es').map(({ label }) => label)).toEqual([
    'Articuladores',
    'Datos',
    'La mesa',
    'Ejes',
    'Desafíos',
    'Actividades',
    'Noticias',
  ]);
  const footer = footerColumns(house, 'en');
  expect(footer.ecosystem).toEqual([
    { path: '/articuladores', label: 'Organisations' },
    { path: '/articuladores?vista=mapa', label: 'Map' },
    { path: '/articuladores/perfil', label: 'Profile of the ecosystem' },
  ]);
  expect(footer.openData.map(({ path }) => path)).toEqual([
    '/datos-abiertos',
    '/datos-abiertos#api',
    '/noticias/atom.xml',
  ]);
  expect(footer.thisSite.map(({ path }) => path)).toEqual([
    '/apariencia',
    '/accesibilidad',
    '/datos-personales',
    '/contacto',
  ]);
});

test('a module of public pages shows up in the menu and the footer, and its addresses are taken', () => {
  const grown = [meetings, ...house];
  expect(mainMenu(grown, 'en')[2]).toEqual({ path: '/encuentros', label: 'Encuentros en' });
  expect(footerColumns(grown, 'es').ecosystem.at(-1)).toEqual({ path: '/encuentros', label: 'Calendario' });
  expect(firstPieces([meetings])).toEqual(['encuentros', 'calendario', 'gestion']);
});
