/** The public addresses that opendata/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos-abiertos',
    footer: { place: 3, label: (locale) => words.in(locale).downloads },
    listed: 6,
  },
  {
    path: '/datos-abiertos#api',
    footer: { place: 4, label: (locale) => words.in(locale).api },
  },
  { path: '/api' },
];
