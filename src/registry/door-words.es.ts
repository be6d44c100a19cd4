/** What the menus and the search call the pages of registry/. */
export const es = {
  directory: 'Articuladores',
  map: 'Mapa',
  profile: 'Perfil del ecosistema',
  registrations: 'Inscripciones',
  windows: 'Aperturas',
  organizations: 'Organizaciones',
  imports: 'Importar',
  duplicates: 'Duplicados',
  organization: 'Organización',
  allOrganizations: (count: string) => `Ver las ${count} organizaciones`,
};
