/** What the menus call the pages of places/. */
export const es = {
  data: 'Pobreza por comuna',
  told: (comunas: number) =>
    comunas === 0
      ? 'Todavía no hay cifras publicadas.'
      : `La pobreza por ingresos de ${comunas} comunas, con su fuente y qué tan segura es cada cifra.`,
};
