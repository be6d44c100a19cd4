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
  'product.draftAdded': 'guardó un archivo como borrador de un producto',
  'product.draftReplaced': 'reemplazó el archivo en borrador de un producto',
  'product.versionScheduled': 'programó una versión de un producto',
  'product.versionCalledOff': 'canceló la publicación de una versión de un producto',
  'product.versionWithdrawn': 'retiró una versión de un producto',
  'product.versionPublished': 'publicó una versión de un producto',
};
