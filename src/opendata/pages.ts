/** The public addresses that opendata/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos-abiertos',
    footer: { column: 'openData', place: 1, label: (locale) => words.in(locale).downloads },
    listed: 6,
  },
  {
    path: '/datos-abiertos#api',
    footer: { column: 'openData', place: 2, label: (locale) => words.in(locale).api },
  },
  { path: '/api' },
];
