/** The pages of the staff area that registry/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { rights } from './rights.ts';

const { decideRepresentation, inviteOwners, review, openWindow, importSheets, merge } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/registro',
    right: review,
    menu: { section: 'who', place: 1, label: (locale) => words.in(locale).registrations },
    verbs: [{ label: (locale) => words.in(locale).verbs.review }],
  },
  { route: '/gestion/registro/lista.[format]', right: review },
  { route: '/gestion/registro/elegidas', right: review },
  { route: '/gestion/registro/[folio]', right: review },
  { route: '/gestion/registro/cambios/[id]', right: review },
  { route: '/gestion/registro/motivos', right: review },
  {
    route: '/gestion/registro/aperturas',
    right: openWindow,
    menu: { section: 'who', place: 2, label: (locale) => words.in(locale).windows },
    verbs: [{ path: '/gestion/registro/aperturas#programar', label: (locale) => words.in(locale).verbs.schedule }],
  },
  { route: '/gestion/registro/aperturas/[slug]', right: openWindow },
  {
    route: '/gestion/organizaciones',
    right: review,
    menu: { section: 'who', place: 3, label: (locale) => words.in(locale).organizations },
    verbs: [
      {
        path: '/gestion/organizaciones?responsable=alone&estado=active',
        label: (locale) => words.in(locale).verbs.invite,
        right: inviteOwners,
      },
    ],
  },
  { route: '/gestion/organizaciones/lista.[format]', right: review },
  { route: '/gestion/organizaciones/elegidas', right: review },
  { route: '/gestion/organizaciones/invitadas', right: inviteOwners },
  { route: '/gestion/organizaciones/[slug]', right: review },
  {
    route: '/gestion/representacion',
    right: decideRepresentation,
    menu: { section: 'who', place: 3.5, label: (locale) => words.in(locale).representation },
  },
  { route: '/gestion/representacion/lista.[format]', right: decideRepresentation },
  { route: '/gestion/representacion/[folio]', right: decideRepresentation },
  {
    route: '/gestion/importaciones',
    right: importSheets,
    menu: { section: 'who', place: 4, label: (locale) => words.in(locale).imports },
    verbs: [{ label: (locale) => words.in(locale).verbs.importSheet }],
  },
  { route: '/gestion/importaciones/lista.[format]', right: importSheets },
  { route: '/gestion/importaciones/[id]', right: importSheets, wide: true },
  { route: '/gestion/importaciones/[id]/por-corregir.xlsx', right: importSheets },
  { route: '/gestion/importaciones/planilla.xlsx', right: importSheets },
  {
    route: '/gestion/duplicados',
    right: merge,
    menu: { section: 'who', place: 5, label: (locale) => words.in(locale).duplicates },
    verbs: [{ label: (locale) => words.in(locale).verbs.merge }],
  },
  { route: '/gestion/duplicados/lista.[format]', right: merge },
  { route: '/gestion/duplicados/[una]/[otra]', right: merge },
  { route: '/gestion/duplicados/fusiones', right: merge },
  { route: '/gestion/duplicados/fusiones/[id]', right: merge },
  { route: '/gestion/duplicados/fusiones/lista.[format]', right: merge },
];
