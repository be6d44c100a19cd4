/** What is done in workbench/, as the history tells it, in Spanish. */
export const es = {
  'microdata.uploaded': 'subió un archivo de microdatos',
  'microdata.putBack': 'volvió a subir un archivo de microdatos que faltaba',
  'microdata.described': 'describió la encuesta de un archivo',
  'microdata.removed': 'quitó un archivo de microdatos',
  'run.requested': 'pidió una corrida',
  'run.cancelled': 'detuvo una corrida',
  'run.done': 'terminó una corrida',
  'run.failed': 'no pudo terminar una corrida',
  'run.published': 'publicó las cifras de una corrida',
  'run.withdrawn': 'retiró las cifras publicadas de una corrida',
};
