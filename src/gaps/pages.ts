/** The public addresses that gaps/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words as claimWords } from './claims/words.ts';
import { needAndSupplyPath } from './run/run.ts';
import { words as runWords } from './run/words.ts';
import { words } from './stated/words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/brechas/[slug]/opinar', opensTo: 'person' },
  { path: `${needAndSupplyPath}/[run]/[comuna]/responder`, opensTo: 'person' },
  { path: '/brechas/[slug]/pantalla', screen: true },
  {
    path: '/brechas',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'brechas que falta carencias necesidades problemas causas efectos arbol gaps what is missing needs causes',
    },
    menu: { section: 'gap', place: 1.8, label: (locale) => words.in(locale).title },
    listed: 3.7,
  },
  {
    path: needAndSupplyPath,
    found: {
      title: (locale) => runWords.in(locale).title,
      text: (locale) => claimWords.in(locale).found.text,
      said: 'necesidad oferta cobertura brecha comuna mapa donde nadie llega sin atender simulacion need supply coverage gap unserved',
    },
    menu: { section: 'gap', place: 1.9, label: (locale) => runWords.in(locale).title },
    listed: 3.8,
  },
];
