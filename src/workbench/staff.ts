/** The pages of the staff area that workbench/ brings, with the right that each asks. */
import { rights as figuresRights } from '#figures/rights.ts';
import type { StaffPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { rights } from './rights.ts';

const { analyse } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/analisis',
    right: analyse,
    menu: { section: 'gap', place: 6, label: (locale) => words.in(locale).analysis },
    verbs: [
      { path: '/gestion/analisis#subir', label: (locale) => words.in(locale).uploadMicrodata },
      { label: (locale) => words.in(locale).newRun },
      { label: (locale) => words.in(locale).publishFigures, right: figuresRights.publish },
    ],
  },
  { route: '/gestion/analisis/archivos/[id]', right: analyse },
  { route: '/gestion/analisis/archivos/[id]/describir', right: analyse },
  { route: '/gestion/analisis/archivos/[id]/survey.json', right: analyse },
  { route: '/gestion/analisis/comparar', right: analyse },
  { route: '/gestion/analisis/corridas/[id]', right: analyse },
  { route: '/gestion/analisis/corridas/[id]/cifras.[format]', right: analyse },
  { route: '/gestion/analisis/corridas/[id]/publicar', right: figuresRights.publish },
  { route: '/gestion/analisis/corridas/[id]/receta.json', right: analyse },
  { route: '/gestion/analisis/nueva', right: analyse },
];
