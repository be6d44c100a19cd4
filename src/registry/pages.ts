/** The public addresses that registry/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words as directory } from './directory/words.ts';
import { words } from './door-words.ts';
import { words as organization } from './organization/words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/articuladores',
    found: {
      title: (locale) => directory.in(locale).title,
      text: (locale) => directory.in(locale).lead,
      said: 'articuladores organizaciones registro directorio lista listado actores ecosistema directory',
    },
    menu: { section: 'who', place: 1, label: (locale) => words.in(locale).directory },
    listed: 2,
  },
  {
    path: '/articuladores?vista=mapa',
    menu: { section: 'who', place: 5, label: (locale) => words.in(locale).map },
  },
  {
    path: '/articuladores/perfil',
    found: {
      title: (locale) => words.in(locale).profile,
      text: (locale) => directory.in(locale).lead,
      said: 'cifras estadisticas organizaciones registro cuantas profile',
    },
    menu: { section: 'who', place: 4, label: (locale) => words.in(locale).profile },
    listed: 3,
  },
  { path: '/mi-organizacion', opensTo: 'bearer' },
  { path: '/representar', opensTo: 'bearer' },
  {
    path: '/registro',
    found: {
      title: (locale) => organization.in(locale).registration.title,
      text: (locale) => organization.in(locale).registration.lead,
      said: 'inscripcion inscribir inscribirse inscribirme registrar registrarse registrarme registro organizacion postular apertura sumarse participar unirse plazo plazos fecha fechas cierre cierra abre abierta vence formulario requisitos me register join deadline',
    },
    listed: 5,
  },
  { path: '/mi-organizacion/[slug]', opensTo: 'person' },
  { path: '/registro/[id]', opensTo: 'bearer' },
  { path: '/registro/aviso', opensTo: 'bearer' },
  { path: '/registro/continuar', opensTo: 'bearer' },
];
