/** What the menus call the pages of workbench/. */
import type { rights } from './rights.ts';

export const es = {
  right: {
    analyse: 'Subir microdatos y medir con ellos',
  } satisfies Record<keyof typeof rights, string>,
  analysis: 'Análisis',
  microdata: 'Microdatos',
  runs: 'Corridas',
  uploadMicrodata: 'Subir un archivo de microdatos',
  newRun: 'Nueva corrida',
  publishFigures: 'Publicar las cifras de una corrida',
};
