/** What the menus call the pages of site/. */
export const es = {
  mesa: 'Qué es la mesa',
  axes: 'Ejes',
  challenges: 'Desafíos',
  activities: 'Actividades',
  learnings: 'Aprendizajes',
  news: 'Noticias',
  feed: 'Noticias (Atom)',
  appearance: 'Apariencia y lectura',
  accessibility: 'Accesibilidad',
  contact: 'Contacto',
  site: 'Sitio',
  pictures: 'Imágenes',
  voices: 'Voces y fotografías',
  settings: 'Ajustes',
};
