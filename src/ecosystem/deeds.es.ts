/** What is done in ecosystem/, as the history tells it, in Spanish. */
export const es = {
  'initiative.begun': 'empezó a describir una iniciativa',
  'initiative.described': 'cambió lo que dice una iniciativa',
  'initiative.placed': 'cambió dónde se hace una iniciativa y a cuántas personas llega',
  'initiative.published': 'publicó una iniciativa',
  'initiative.paused': 'puso en pausa una iniciativa',
  'initiative.ended': 'dio por terminada una iniciativa',
  'initiative.discarded': 'descartó el borrador de una iniciativa',
};
