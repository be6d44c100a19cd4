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
  told: {
    axis: (n: number) =>
      n === 0
        ? 'Todavía no hay ejes publicados.'
        : n === 1
          ? 'Un eje de trabajo.'
          : `${n} ejes de trabajo, cada uno con sus productos.`,
    challenge: (n: number, years: string | null) =>
      n === 0
        ? 'Todavía no hay desafíos publicados.'
        : n === 1
          ? `Un desafío que la mesa eligió enfrentar, publicado en ${years}.`
          : `${n} desafíos que la mesa eligió enfrentar, publicados en ${years}.`,
    activity: (n: number) =>
      n === 0
        ? 'Todavía no hay actividades publicadas.'
        : n === 1
          ? 'Una actividad.'
          : `${n} encuentros, talleres y otras actividades.`,
    learning: (n: number) =>
      n === 0
        ? 'Todavía no hay aprendizajes publicados.'
        : n === 1
          ? 'Un aprendizaje de la mesa.'
          : `${n} aprendizajes de la mesa.`,
    news: (n: number) =>
      n === 0 ? 'Todavía no hay noticias.' : n === 1 ? 'Una noticia de la mesa.' : `${n} noticias de la mesa.`,
  },
};
