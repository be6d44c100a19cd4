/** The words that only the sheet of a place has, in Spanish. */
export const es = {
  subject: 'Lo que se sabe de la pobreza de un lugar, en una hoja',
  made: (date: string, release: number) => `Hoja del ${date}, con la versión ${release} de los datos`,
  measured: (period: string, method: string) => `${period}, ${method}`,
  noPersons: 'La fuente no dice cuántas personas son.',
  /** The figure is not of the last year that there is. */
  older: (period: string, newest: string) =>
    `Es de ${period}: de este lugar no se publica una más nueva. Del país ya hay cifra de ${newest}.`,
  beside: { comuna: 'Junto a la región y al país', region: 'Junto al país' },
  compared: (measure: string, period: string) => `${measure}, ${period}`,
  unsaid: 'Donde falta el intervalo, la fuente no lo publica: no se puede decir si la diferencia es real.',
  others: 'Las otras dos medidas',
  firstOf: (shown: number, all: number) => `Las ${shown} más frecuentes de ${all}; el resto está en la página.`,
  moreNames: (n: string) => `y ${n} más`,
  more: 'Para ver más',
  moreText: 'La página lo tiene al día, con lo que advierte cada fuente, cómo ha cambiado y los datos:',
};
