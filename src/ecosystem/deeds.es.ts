/** What is done in ecosystem/, as the history tells it, in Spanish. */
export const es = {
  'initiative.begun': 'empezó a describir una iniciativa',
  'initiative.described': 'cambió lo que dice una iniciativa',
  'initiative.placed': 'cambió dónde se hace una iniciativa y a cuántas personas llega',
  'initiative.published': 'publicó una iniciativa',
  'initiative.paused': 'puso en pausa una iniciativa',
  'initiative.ended': 'dio por terminada una iniciativa',
  'initiative.discarded': 'descartó el borrador de una iniciativa',
  'initiative.runnerAdded': 'dijo que una organización participa en su iniciativa',
  'initiative.runnerRemoved': 'quitó a una organización de su iniciativa',
  'initiative.runnerConfirmed': 'confirmó que participa en una iniciativa',
  'initiative.runnerDeclined': 'dijo que no participa en una iniciativa',
  'alliance.claimed': 'dijo que tiene una alianza',
  'alliance.withdrawn': 'retiró una alianza que había dicho',
  'alliance.confirmed': 'confirmó una alianza que otra organización dice',
  'alliance.declined': 'dijo que no es así una alianza que otra organización dice',
};
