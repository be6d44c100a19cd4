/** What the menus call the pages of people/. */
export const es = {
  privacy: 'Datos personales',
  rights: 'Tus derechos',
  people: 'Personas',
  privacyText: 'Texto de datos personales',
  journal: 'Historial',
  requests: 'Solicitudes',
};
