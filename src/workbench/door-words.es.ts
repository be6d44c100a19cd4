/** What the menus call the pages of workbench/. */
import type { rights } from './rights.ts';

export const es = {
  right: {
    analyse: 'Subir microdatos y medir con ellos',
  } satisfies Record<keyof typeof rights, string>,
  analysis: 'Análisis',
  microdata: 'Microdatos',
  uploadMicrodata: 'Subir microdatos',
};
