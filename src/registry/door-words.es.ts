/** What the menus call the pages of registry/. */
export const es = {
  registrations: 'Inscripciones',
  windows: 'Aperturas',
  organizations: 'Organizaciones',
  imports: 'Importar',
  duplicates: 'Duplicados',
};
