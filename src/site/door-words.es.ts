/** What the menus call the pages of site/. */
export const es = {
  mesa: 'La mesa',
  axes: 'Ejes',
  challenges: 'Desafíos',
  activities: 'Actividades',
  news: 'Noticias',
  feed: 'Noticias (Atom)',
  appearance: 'Apariencia y lectura',
  accessibility: 'Accesibilidad',
  contact: 'Contacto',
  site: 'Sitio',
  settings: 'Ajustes',
};
