/** What the menus call the pages of people/. */
export const es = {
  people: 'Personas',
  journal: 'Historial',
};
