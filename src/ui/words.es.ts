/** The furniture's own words. */
export const es = {
  optional: 'opcional',
  chooseOne: 'Elige una opción',
  summaryTitle: 'Revisa estos datos',
  breadcrumbs: 'Ruta',
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
  previousOnes: 'Anteriores',
  nextOnes: 'Siguientes',
  toFirst: 'Volver al principio',
  tableOf: (title: string) => `Ver los datos en una tabla: ${title}`,
};
