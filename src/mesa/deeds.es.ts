/** What is done in mesa/, as the history tells it, in Spanish. */
export const es = {
  'product.archived': 'archivó un producto',
  'product.restored': 'recuperó un producto archivado',
  'cycle.written': 'agregó un ciclo',
  'axis.added': 'agregó un eje',
  'axis.described': 'cambió el nombre o el propósito de un eje',
  'cycle.opened': 'abrió el ciclo',
  'cycle.closed': 'cerró el ciclo',
  'product.created': 'creó un producto',
  'product.described': 'cambió la descripción de un producto',
  'product.versionPublished': 'publicó una versión de un producto',
};
