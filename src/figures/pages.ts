/** The public addresses that figures/ brings. */
import type { PublicPage } from '#platform/module.ts';

export const pages: readonly PublicPage[] = [
  { path: '/datos/conjuntos', listed: 15 },
  { path: '/datos/diccionario', listed: 16 },
];
