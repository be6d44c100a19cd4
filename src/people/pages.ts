/** The public addresses that people/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words as kept } from '#platform/facet/words.ts';
import { words as request } from './request/words.ts';
import { words } from './door-words.ts';
import { words as people } from './words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/cuenta', opensTo: 'person' },
  {
    path: '/datos-personales',
    found: {
      title: (locale) => words.in(locale).privacy,
      text: (locale) => words.in(locale).privacyLead,
      said: 'privacidad proteccion politica ley 21719 arco contacto privacy policy',
    },
    footer: { place: 2, label: (locale) => words.in(locale).privacy },
    listed: 7,
  },
  {
    path: '/datos-personales/tratamientos',
    found: {
      title: (locale) => kept.in(locale).register.title,
      text: (locale) => kept.in(locale).register.lead,
      said: 'datos personales guardan privacidad processing',
    },
    listed: 8,
  },
  {
    path: '/datos-personales/solicitud',
    found: {
      title: (locale) => request.in(locale).ask.title,
      text: (locale) => request.in(locale).ask.lead,
      said: 'derechos derecho borrar eliminar rectificar corregir correccion oponerme portabilidad acceso datos personales arco solicitud rights erase delete',
    },
    footer: { place: 2.5, label: (locale) => words.in(locale).rights },
    listed: 7.5,
  },
  {
    path: '/entrar',
    opensTo: 'bearer',
    found: {
      title: (locale) => people.in(locale).signIn.title,
      text: (locale) => people.in(locale).signIn.lead,
      said: 'entrar ingresar iniciar sesion login cuenta clave contrasena sign in',
    },
  },
  { path: '/invitacion', opensTo: 'bearer' },
  { path: '/salir', opensTo: 'bearer' },
  { path: '/sumarse', opensTo: 'bearer' },
  { path: '/datos-personales/solicitud/[token]', opensTo: 'bearer' },
];
