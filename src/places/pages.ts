/** The public addresses that places/ brings. */
import { placePath } from '#territory/place.ts';
import type { PublicPage, PublicPath } from '#platform/module.ts';
import { comunas, regions } from '#territory/territory.ts';
import { words as comparison } from './comparison/words.ts';
import { words } from './door-words.ts';
import { words as places } from './words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos',
    found: {
      title: (locale) => places.in(locale).title,
      text: (locale) => places.in(locale).lead,
      said: 'datos cifras pobre pobres indice indices nivel tasa tasas porcentaje pobreza ingresos multidimensional indicadores estadisticas comunas regiones nacional figures poverty rate data',
    },
    menu: { section: 'gap', place: 1, label: (locale) => words.in(locale).data },
    listed: 10,
  },
  {
    path: '/datos/buscar',
    found: {
      title: (locale) => places.in(locale).search.title,
      text: (locale) => places.in(locale).lead,
      said: 'mi comuna comunas regiones lista listado',
    },
    listed: 11,
  },
  {
    path: '/datos/comparar',
    found: {
      title: (locale) => comparison.in(locale).title,
      text: (locale) => comparison.in(locale).lead,
      said: 'comparacion comunas comuna regiones region cifras compare',
    },
    listed: 12,
  },
];

/** The page of each region and each comuna. */
export const placePaths: readonly PublicPath[] = [...regions, ...comunas].map(({ code }) => ({
  path: placePath(code),
}));
