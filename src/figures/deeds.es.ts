/** What is done in figures/, as the history tells it, in Spanish. */
export const es = {
  'data.published': 'publicó cifras de pobreza',
  'data.withdrawn': 'retiró cifras de pobreza',
};
