/** The library of usual reasons in Spanish. */
export const es = {
  title: 'Motivos de siempre',
  lead: 'Se ofrecen al pedir una corrección, cada uno en su pregunta. Los que alguien del equipo escribe se suman solos; aquí se corrigen y se quitan. Las cartas que ya salieron no cambian.',
  every: 'Todas las preguntas',
  question: 'Pregunta',
  reason: 'Motivo',
  reasonOf: (question: string) => `Motivo en «${question}»`,
  add: 'Agregar un motivo',
  addButton: 'Agregar',
  save: 'Guardar',
  drop: 'Quitar',
  saved: 'Quedó guardado.',
  gone: (reason: string) => `Se quitó «${reason}».`,
  undo: 'Deshacer',
  none: 'No hay ninguno todavía.',
  issue: {
    required: 'Falta escribir el motivo.',
    emptied: 'Quedó vacío: escribe el motivo, o usa «Quitar».',
    'too-long': 'Es muy largo.',
    'not-in-list': 'Elige una pregunta de la lista.',
  },
};
