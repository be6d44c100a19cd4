/** The words of an organisation's own pages, in Spanish. */
export const es = {
  indicator: {
    confirmed: {
      definition: 'Organizaciones que dijeron, en los doce meses anteriores, que su ficha está bien',
      denominator: 'Organizaciones activas del registro',
    },
  },
  title: 'Mis organizaciones',
  none: 'Tu cuenta todavía no administra ninguna organización.',
  noneHint:
    'Si acabas de inscribir una, aquí aparecerá cuando la mesa la acepte. Si ya está en el registro, pide a quien la administra que te invite; si nadie la administra, reclámala en su ficha.',
  register: 'Inscribir una organización',
  role: { owner: 'La administras', editor: 'La editas', reader: 'Puedes ver sus datos' },
  confirmed: (date: string) => `Confirmada por última vez el ${date}`,
  neverConfirmed: 'Todavía no se ha confirmado',
  confirmTitle: '¿Sigue todo al día?',
  confirmText: (name: string) =>
    `Si lo que muestra la ficha de ${name} sigue siendo así, confírmalo. Quienes la lean verán la fecha.`,
  confirmButton: 'Sí, sigue al día',
  confirmedNow: 'Gracias: quedó confirmada con la fecha de hoy.',
  edit: '¿Qué quieres cambiar?',
  publicPage: 'Ver la ficha pública',
  people: 'Personas',
  history: 'Historia',
  pendingTitle: 'Cambio por revisar',
  pendingText: (date: string) => `Pediste este cambio el ${date}. Se verá cuando lo revise el equipo de la mesa.`,
  notActive: 'Esta organización ya no está activa en el registro.',
  editTitle: (name: string) => `Editar ${name}`,
  editText:
    'Los cambios se publican de inmediato, salvo el nombre, el RUT y el sector, que revisa el equipo de la mesa.',
  editTextAtOnce: 'Los cambios se publican de inmediato.',
  changedMeanwhile: (says: string) =>
    `Alguien lo cambió mientras escribías. Ahora dice: «${says}». Si guardas de nuevo, queda lo que ves aquí.`,
  changedBy: (who: string, when: string, says: string) =>
    `Mientras escribías lo cambió ${who} (${when}). Ahora dice: «${says}». Si guardas de nuevo, queda lo que ves aquí.`,
  save: 'Guardar los cambios',
  saved: 'Los cambios quedaron publicados.',
  savedWaits:
    'Los cambios quedaron publicados, salvo el nombre, el RUT o el sector, que ahora revisa el equipo de la mesa.',
  imported: (date: string) => `El ${date} la mesa cambió datos con una planilla`,
  importedText:
    'Si está bien, no tienes que hacer nada. Si no, vuelve a decir lo de antes; lo que escribiste después no se toca.',
  importedPage: (name: string) => `Lo que la mesa cambió en la ficha de ${name}`,
  putBack: 'Devolver lo de antes',
  ended: {
    stands: () => '',
    refused: () => 'Listo: la ficha vuelve a decir lo de antes, y la mesa lo sabe.',
    undone: (date: string) =>
      `La secretaría deshizo el ${date} lo que trajo esta planilla: la ficha dice lo de antes, salvo lo que alguien escribió después. No tienes que hacer nada.`,
  },
  blank: 'en blanco',
  answers: 'Lo que dice la ficha',
  confirmPage: (name: string) => `¿Sigue al día la ficha de ${name}?`,
  confirmPageText:
    'Mira lo que muestra la ficha. Si todo sigue igual, confírmalo; si algo cambió, entra con tu cuenta y corrígelo.',
  back: 'Ver la ficha pública',
};
