/** The public addresses that site/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { words as site } from './words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/', listed: 1 },
  { path: '/quienes', listed: 18 },
  { path: '/que-falta', listed: 19 },
  { path: '/que-hacemos', listed: 20 },
  { path: '/que-logramos' },
  {
    path: '/la-mesa',
    menu: { section: 'mesa', place: 1, label: (locale) => words.in(locale).mesa },
  },
  {
    path: '/ejes',
    menu: { section: 'mesa', place: 2, label: (locale) => words.in(locale).axes },
  },
  {
    path: '/desafios',
    menu: { section: 'do', place: 1, label: (locale) => words.in(locale).challenges },
  },
  {
    path: '/actividades',
    menu: { section: 'do', place: 4, label: (locale) => words.in(locale).activities },
  },
  {
    path: '/noticias',
    found: {
      title: (locale) => site.in(locale).read.news,
      text: (locale) => site.in(locale).read.newsLead,
      said: 'novedades actualidad prensa news',
    },
    menu: { section: 'mesa', place: 5, label: (locale) => words.in(locale).news },
    listed: 4,
  },
  {
    path: '/noticias/atom.xml',
    footer: { place: 5, label: (locale) => words.in(locale).feed },
  },
  {
    path: '/aprendizajes',
    menu: { section: 'got', place: 4, label: (locale) => words.in(locale).learnings },
  },
  { path: '/buscar', listed: 9 },
  {
    path: '/apariencia',
    found: {
      title: (locale) => site.in(locale).appearance.title,
      text: (locale) => site.in(locale).appearance.lead,
      said: 'letra grande tamano texto contraste color oscuro tema theme contrast',
    },
    footer: { place: 7, label: (locale) => words.in(locale).appearance },
    listed: 8,
  },
  {
    path: '/accesibilidad',
    footer: { place: 1, label: (locale) => words.in(locale).accessibility },
  },
  {
    path: '/contacto',
    footer: { place: 6, label: (locale) => words.in(locale).contact },
  },
];
