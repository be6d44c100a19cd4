/** What is done in platform/, as the history tells it, in Spanish. */
export const es = {
  'sample.loaded': 'cargó la mesa de muestra',
};
