/** The thread's words in Spanish. */
export const es = {
  threadOf: (title: string) => `El hilo: de dónde viene y a qué dio lugar ${title}`,
  comesFrom: 'Nace de',
  ledTo: 'Dio lugar a',
  more: (count: number) => (count === 1 ? 'y a 1 más' : `y a ${count} más`),
  here: (sort: string) => `${sort}, esta página`,
};
