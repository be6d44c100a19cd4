/** The staff's menu: their pages by job, to whom they open, with what waits at each. */
import { describe, expect, test } from 'vitest';
import { house } from '#house.ts';
import { module } from '#platform/module.ts';
import { analysts, anyStaff, right } from '#platform/right.ts';
import { cast } from '#platform/test/story.ts';
import { isWide, rightToOpen, staffItemAt, staffMenu } from './staff-menu.ts';

const call = right('meeting.call', analysts);
const see = right('meeting.see', anyStaff);
const meetings = module({
  name: 'meetings',
  staff: [
    {
      route: '/gestion/encuentros',
      right: call,
      menu: { section: 'do', place: 3.5, label: (locale) => `Encuentros ${locale}` },
    },
    { route: '/gestion/salas', right: see, menu: { section: 'do', place: 0, label: () => 'Salas', right: call } },
    { route: '/gestion/encuentros/[id]', right: call, wide: true },
  ],
});
const { sofia, raul, ana, nadie } = cast;
const labels = (actor: Parameters<typeof staffMenu>[1], modules = house) => {
  const { jobs, others } = staffMenu(modules, actor, 'es');
  return [
    ...jobs.map(({ label, items }) => [label, ...items.map((item) => item.label)]),
    others.map((item) => item.label),
  ];
};

test('each job has its pages in their place, and what is of none stands below', () => {
  expect(labels(sofia)).toEqual([
    ['Quiénes', 'Inscripciones', 'Aperturas', 'Organizaciones', 'Representación', 'Importar', 'Duplicados'],
    ['Qué falta', 'Brechas', 'Necesidad y oferta', 'Análisis'],
    ['La Mesa', 'Sitio', 'Ciclos y ejes', 'Productos', 'Informes', 'Imágenes', 'Voces y fotografías', 'Correo'],
    ['Personas', 'Solicitudes', 'Texto de datos personales', 'Ajustes', 'Historial'],
  ]);
});

test('each role sees its own, and a job without any is not there', () => {
  expect(labels(raul)).toEqual([
    ['Quiénes', 'Inscripciones', 'Organizaciones', 'Representación', 'Duplicados'],
    ['Qué falta', 'Brechas', 'Necesidad y oferta'],
    [],
  ]);
  expect(labels(ana)).toEqual([['Qué falta', 'Brechas', 'Necesidad y oferta', 'Análisis'], []]);
  expect(labels(nadie)).toEqual([[]]);
  expect(labels(null)).toEqual([[]]);
});

test('a module of staff pages shows up in the menu of those to whom it opens', () => {
  expect(labels(ana, [meetings, ...house])).toEqual([
    ['Qué falta', 'Brechas', 'Necesidad y oferta', 'Análisis'],
    ['Qué hacemos', 'Salas', 'Encuentros es'],
    [],
  ]);
  expect(labels(raul, [meetings, ...house])).toEqual(labels(raul));
});

test('what waits is counted at its page, whatever is asked of the list, and at its job; today counts all that somebody waits for', () => {
  const waiting = [
    { path: '/gestion/registro', count: 3 },
    { path: '/gestion/registro#cambios', count: 2 },
    { path: '/gestion/organizaciones?responsable=alone', count: 71, calm: true as const },
    { path: '/gestion/correo?estado=failing', count: 0 },
  ];
  const { today, jobs } = staffMenu(house, sofia, 'es', waiting);
  expect(today).toBe(5);
  expect(jobs.map(({ section, waits }) => [section, waits])).toEqual([
    ['who', 5],
    ['gap', 0],
    ['mesa', 0],
  ]);
  const counted = jobs[0]!.items.filter(({ waits }) => waits > 0);
  expect(counted.map(({ path, waits }) => [path, waits])).toEqual([['/gestion/registro', 5]]);
});

describe('a page of the staff area', () => {
  const at = (path: string) => staffItemAt(staffMenu(house, sofia, 'es'), path)?.path;

  test('is in the item whose address begins its own, and the longest of them', () => {
    expect(at('/gestion/registro/77')).toBe('/gestion/registro');
    expect(at('/gestion/registro/aperturas/2021')).toBe('/gestion/registro/aperturas');
    expect(at('/gestion/sitio/productos/1')).toBe('/gestion/sitio/productos');
    expect(at('/gestion')).toBeUndefined();
    expect(at('/gestion/registros')).toBeUndefined();
  });

  test('asks what its module declares, and one that none declares is nobody’s', () => {
    expect(rightToOpen([meetings], '/gestion/encuentros/[id]')).toBe(call);
    expect(rightToOpen(house, '/gestion/encuentros/[id]')).toBeUndefined();
    expect(rightToOpen(house, null)).toBeUndefined();
  });

  test('is wide where it says so', () => {
    expect(isWide([meetings], '/gestion/encuentros/[id]')).toBe(true);
    expect(isWide([meetings], '/gestion/encuentros')).toBe(false);
    expect(isWide(house, null)).toBe(false);
  });
});
