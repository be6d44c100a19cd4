/** The public addresses that places/ brings. */
import { placePath } from '#territory/place.ts';
import type { PublicPage, PublicPath } from '#platform/module.ts';
import { comunas, regions } from '#territory/territory.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos',
    menu: { section: 'gap', place: 1, label: (locale) => words.in(locale).data },
    listed: 10,
  },
  { path: '/datos/buscar', listed: 11 },
  { path: '/datos/comparar', listed: 12 },
];

/** The page of each region and each comuna. */
export const placePaths: readonly PublicPath[] = [...regions, ...comunas].map(({ code }) => ({
  path: placePath(code),
}));
