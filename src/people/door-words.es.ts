/** What the menus call the pages of people/. */
export const es = {
  privacy: 'Datos personales',
  rights: 'Tus derechos',
  people: 'Personas',
  journal: 'Historial',
  requests: 'Solicitudes',
};
