/** The public addresses that map/ brings. */
import type { PublicPage } from '#platform/module.ts';

export const pages: readonly PublicPage[] = [
  { path: '/datos/mapa', listed: 13 },
  { path: '/datos/incrustar', listed: 17 },
];
