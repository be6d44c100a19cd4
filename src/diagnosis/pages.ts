/** The public addresses that diagnosis/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos/diagnostico',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'diagnosticos territorio comuna region informe pdf ficha resumen report diagnosis',
    },
    menu: { section: 'gap', place: 3, label: (locale) => words.in(locale).title },
    listed: 14,
  },
];
