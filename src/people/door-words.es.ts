/** What the menus call the pages of people/. */
export const es = {
  privacy: 'Datos personales',
  privacyLead: 'Qué datos guarda esta plataforma, para qué, y cómo ejercer tus derechos.',
  rights: 'Tus derechos',
  people: 'Personas',
  inviteStaff: 'Invitar a alguien a la mesa',
  privacyText: 'Texto de datos personales',
  journal: 'Historial',
  requests: 'Solicitudes',
};
