/** The public addresses that figures/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './take-away/datasets-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos/conjuntos',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'bases base casen censo encuesta microdatos descargar descarga bajar csv excel xlsx planilla datos cifras pobreza estadisticas download data survey',
    },
    listed: 15,
  },
  {
    path: '/datos/diccionario',
    found: {
      title: (locale) => words.in(locale).dictionary,
      text: (locale) => words.in(locale).dictionaryLead,
      said: 'glosario variables columnas codigos codigo metodologia metodologias significado manual definicion definiciones glossary codebook',
    },
    listed: 16,
  },
];
