/** What the menus call the pages of people/. */
export const es = {
  privacy: 'Datos personales',
  people: 'Personas',
  journal: 'Historial',
};
