/** What the menus call the pages of site/. */
export const es = {
  site: 'Sitio',
  settings: 'Ajustes',
};
