/** The furniture's own words. */
export const es = {
  optional: 'opcional',
  chooseOne: 'Elige una opción',
  summaryTitle: 'Revisa estos datos',
  onThisPage: 'En esta página',
  takeAway: 'Llévatelo',
  breadcrumbs: 'Ruta',
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
  previousOnes: 'Anteriores',
  nextOnes: 'Siguientes',
  leave: 'Hay algo escrito que no has guardado. Si sales, se pierde. ¿Salir de todos modos?',
  toFirst: 'Volver al principio',
  tableOf: (title: string) => `Ver los datos en una tabla: ${title}`,
};
