/** The words of looking for another organisation, in Spanish. */
export const es = {
  looked: '¿Con quién?',
  lookedHint: 'Escribe su nombre, y busca.',
  find: 'Buscar',
  found: 'Elige cuál',
  none: (name: string) => `No encontramos «${name}» en el registro. Prueba con otra parte de su nombre.`,
  notInRegistry: (name: string) => `«${name}», que no está en el registro`,
};
