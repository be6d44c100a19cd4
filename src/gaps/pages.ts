/** The public addresses that gaps/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './stated/words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/brechas/[slug]/opinar', opensTo: 'person' },
  { path: '/brechas/[slug]/pantalla', screen: true },
  {
    path: '/brechas',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'brechas que falta carencias necesidades problemas causas efectos arbol gaps what is missing needs causes',
    },
    menu: { section: 'gap', place: 2, label: (locale) => words.in(locale).title },
    listed: 3.7,
  },
];
