/** The public addresses that people/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/cuenta' },
  {
    path: '/datos-personales',
    footer: { place: 2, label: (locale) => words.in(locale).privacy },
    listed: 7,
  },
  { path: '/datos-personales/tratamientos', listed: 8 },
  {
    path: '/datos-personales/solicitud',
    footer: { place: 2.5, label: (locale) => words.in(locale).rights },
    listed: 7.5,
  },
  { path: '/entrar' },
  { path: '/invitacion' },
  { path: '/salir' },
  { path: '/sumarse' },
];
