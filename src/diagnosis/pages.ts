/** The public addresses that diagnosis/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos/diagnostico',
    menu: { section: 'gap', place: 3, label: (locale) => words.in(locale).title },
    listed: 14,
  },
];
