/** The public addresses that opendata/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words as openData } from '#site/page/open-data-words.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos-abiertos',
    found: {
      title: (locale) => openData.in(locale).title,
      text: (locale) => openData.in(locale).lead,
      said: 'descargar descarga bajar registro organizaciones csv excel json openapi api manual documentacion programadores licencia download developers',
    },
    footer: { place: 3, label: (locale) => words.in(locale).downloads },
    listed: 6,
  },
  {
    path: '/datos-abiertos#api',
    footer: { place: 4, label: (locale) => words.in(locale).api },
  },
  { path: '/api' },
];
