/** What the menus call the pages of opendata/. */
export const es = {
  downloads: 'Descargar el registro',
  api: 'API',
};
