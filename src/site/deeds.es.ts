/** What is done in site/, as the history tells it, in Spanish. */
export const es = {
  'page.scheduled': 'programó la publicación de una página',
  'page.created': 'creó una página',
  'page.written': 'escribió en una página',
  'page.published': 'publicó una página',
  'page.revertedTo': 'volvió a una versión anterior de una página',
  'page.calledOff': 'canceló una publicación programada',
  'page.archived': 'archivó una página',
  'page.restored': 'recuperó una página archivada',
  'picture.added': 'agregó una imagen',
  'picture.described': 'cambió la descripción de una imagen',
  'picture.archived': 'archivó una imagen',
  'mesa.changed': 'cambió los ajustes de la mesa',
};
