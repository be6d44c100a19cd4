/** Words of the mesa's settings. */
export const es = {
  title: 'Ajustes de la mesa',
  name: 'Nombre de la mesa',
  nameHint: 'Aparece en el encabezado, en los correos y en las descargas.',
  theme: 'Aspecto del sitio',
  themeHint: 'Cada persona puede elegir otro para sí en «Apariencia y lectura».',
  themes: {
    mesa: 'Telar',
    mesaHint: 'El aspecto propio de la mesa.',
    gob: 'Gobierno',
    gobHint: 'Con los colores del Kit Digital de gob.cl.',
  },
  save: 'Guardar los ajustes',
  saved: 'Los ajustes quedaron guardados.',
  issues: {
    'mesa-name-short': 'Escribe el nombre de la mesa, con tres letras al menos.',
    'mesa-name-long': 'El nombre puede tener hasta 120 letras.',
    'mesa-theme': 'Elige uno de los aspectos.',
  },
};
