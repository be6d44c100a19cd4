/** The words of the ecosystem. */
export const es = {
  drawings: {
    map: 'Red de alianzas',
    mapSays:
      'Está más cerca quien tiene menos pasos de por medio. La línea entera es una alianza que ambas confirmaron; la cortada, una que dijo una sola.',
    phone: 'Red de alianzas, con números',
    phoneSays:
      'El nombre de cada número está en la lista que sigue. La línea entera es una alianza que ambas confirmaron; la cortada, una que dijo una sola.',
    loom: 'Telar de alianzas',
    loomSays:
      'Cada fila es una organización y cada hilo vertical una alianza entre dos: entero si ambas la confirmaron, cortado si la dijo una sola.',
    neighbours: (name: string) => `Alianzas de ${name}`,
    neighboursSays: (confirmed: number, declared: number) =>
      `${confirmed} confirmadas por ambas, con línea entera; ${declared} dichas por una sola, con línea cortada.`,
    alone: 'Sin alianzas registradas:',
  },
};
