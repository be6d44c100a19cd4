/** What the menus call the pages of workbench/. */
export const es = {
  analysis: 'Análisis',
};
