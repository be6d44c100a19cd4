/** The public addresses that ecosystem/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words as initiatives } from './initiatives/words.ts';
import { words as resources } from './resources/words.ts';
import { words } from './words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/mi-organizacion/responder', opensTo: 'bearer' },
  {
    path: '/iniciativas',
    found: {
      title: (locale) => initiatives.in(locale).title,
      text: (locale) => initiatives.in(locale).lead,
      said: 'iniciativas programas proyectos servicios que se hace innovaciones initiatives programmes projects',
    },
    menu: { section: 'who', place: 2, label: (locale) => initiatives.in(locale).title },
    listed: 2.5,
  },
  {
    path: '/recursos',
    found: {
      title: (locale) => resources.in(locale).title,
      text: (locale) => resources.in(locale).lead,
      said: 'recursos que se ofrece cursos talleres fondos herramientas apoyo asesoria resources what is offered courses funds tools',
    },
    menu: { section: 'who', place: 2.5, label: (locale) => resources.in(locale).title },
    listed: 2.7,
  },
  {
    path: '/red',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'red alianzas aliados vinculos redes telar grafo mapa network alliances ties',
    },
    menu: { section: 'who', place: 6, label: (locale) => words.in(locale).title },
    listed: 3.5,
  },
];
