/** What is done in reports/, as the history tells it, in Spanish. */
export const es = { 'report.published': 'publicó una edición de un informe' };
