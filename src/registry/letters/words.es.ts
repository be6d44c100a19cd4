/** The mails of the registry, in Spanish. Kept apart from the words: they never go to a browser. */
export const es = {
  begun: (link: string, closes: string) => ({
    subject: 'Tu inscripción en el Registro de Articuladores',
    text: `Con este enlace puedes seguir la inscripción de tu organización cuando quieras y desde cualquier equipo. Es personal: quien lo tenga puede cambiar lo que escribiste.\n\nLa inscripción cierra el ${closes}.`,
    action: { label: 'Seguir mi inscripción', url: link },
  }),
  resumed: (name: string, link: string) => ({
    subject: 'El enlace a tu inscripción',
    text: `Pediste de nuevo el enlace a la inscripción de ${name}. Los enlaces anteriores también siguen sirviendo.`,
    action: { label: 'Abrir mi inscripción', url: link },
  }),
  submitted: (name: string, folio: number, link: string) => ({
    subject: `Recibimos la inscripción de ${name} (folio ${folio})`,
    text: `La inscripción de ${name} llegó y tiene el folio ${folio}.\n\nEl equipo de la mesa la va a revisar. Te escribiremos a este correo cuando haya una decisión o si hace falta corregir algo.`,
    action: { label: 'Ver en qué está', url: link },
  }),
  changesRequested: (name: string, folio: number, message: string, reasons: string, link: string) => ({
    subject: `Hay algo que corregir en la inscripción de ${name} (folio ${folio})`,
    text: [
      `Revisamos la inscripción de ${name} y necesitamos que corrijas lo siguiente.`,
      message,
      reasons,
      'Cuando esté lista, envíala de nuevo.',
    ]
      .filter(Boolean)
      .join('\n\n'),
    action: { label: 'Corregir la inscripción', url: link },
  }),
  /** `keep`: where it is kept from now on; `days`: for how long that link works, where it invites. */
  accepted: (
    name: string,
    folio: number,
    { page, message, keep, days }: { page: string; message: string; keep: string; days: number | null },
  ) => ({
    subject: `${name} ya está en el Registro de Articuladores`,
    text: `Aceptamos la inscripción de ${name} (folio ${folio}). Su ficha ya está publicada:\n${page}\n\n${message && `Quien la revisó te escribe:\n\n${message}\n\n`}${days ? `Abre el enlace de abajo para administrarla y mantenerla al día: sirve por ${days} días.` : 'Desde ahora la administras tú: mantenla al día.'}`,
    action: { label: 'Administrar la ficha', url: keep },
  }),
  rejected: (name: string, folio: number, reason: string) => ({
    subject: `La inscripción de ${name} no fue aceptada (folio ${folio})`,
    text: `Revisamos la inscripción de ${name} y no la aceptamos en el registro, por este motivo:\n\n${reason}\n\nSi crees que hay un error, responde este correo.`,
  }),
  withdrawn: (name: string, folio: number) => ({
    subject: `Retiraste la inscripción de ${name} (folio ${folio})`,
    text: `La inscripción de ${name} quedó retirada y no se revisará. Si no lo hiciste tú, responde este correo.`,
  }),
  contactErased: (name: string, link: string) => ({
    subject: `Falta un contacto en la ficha de ${name}`,
    text: `La persona que figuraba como contacto de ${name} pidió que borráramos sus datos, y la ley le da ese derecho. Ya no están en la ficha.\n\nPara que la mesa pueda seguir escribiéndole a tu organización, indica a otra persona o un correo de la organización.`,
    action: { label: 'Completar la ficha', url: link },
  }),
  noticeConfirm: (link: string) => ({
    subject: 'Confirma tu correo para avisarte',
    text: 'Pediste que te avisemos cuando abra el Registro de Articuladores. Confirma que este correo es tuyo; si no fuiste tú, no hagas nada y no te escribiremos.',
    action: { label: 'Confirmar mi correo', url: link },
  }),
  windowOpened: (closes: string, link: string) => ({
    subject: 'Abrió el Registro de Articuladores',
    text: `Pediste que te avisáramos: ya se puede inscribir una organización. La inscripción cierra el ${closes}.`,
    action: { label: 'Inscribir mi organización', url: link },
  }),
  changeAccepted: (name: string, message: string, page: string) => ({
    subject: `Se aceptó el cambio en la ficha de ${name}`,
    text: `El equipo de la mesa revisó y aceptó el cambio que pediste. Ya se ve en la ficha de ${name}.${message && `\n\nQuien lo revisó te escribe:\n\n${message}`}`,
    action: { label: 'Ver la ficha', url: page },
  }),
  changeRejected: (name: string, reason: string, page: string) => ({
    subject: `No se aceptó el cambio en la ficha de ${name}`,
    text: `El equipo de la mesa revisó el cambio que pediste y no lo aceptó, por este motivo:\n\n${reason}\n\nEl resto de la ficha sigue como la dejaste.`,
    action: { label: 'Ver mi organización', url: page },
  }),
  importChanged: (name: string, changed: string, link: string) => ({
    subject: `La mesa cambió datos en la ficha de ${name}`,
    text: `El equipo de la mesa trajo una planilla, y con ella cambió lo que dice la ficha de ${name}:\n\n${changed}\n\nSi está bien, no tienes que hacer nada. Si no, con un botón vuelve a decir lo de antes.`,
    action: { label: 'Ver los cambios, o devolverlos', url: link },
  }),
  importUndone: (name: string, back: string, page: string) => ({
    subject: `La mesa deshizo los cambios de una planilla en la ficha de ${name}`,
    text: [
      `Te escribimos que el equipo de la mesa había cambiado con una planilla lo que dice la ficha de ${name}. La secretaría lo deshizo.`,
      back
        ? `La ficha vuelve a decir lo de antes:\n\n${back}`
        : 'La ficha ya no decía nada de lo que ella trajo, y no cambió.',
      'Lo que alguien escribió después se conserva. No tienes que hacer nada.',
    ].join('\n\n'),
    action: { label: 'Ver la ficha', url: page },
  }),
  importRefused: (name: string, changed: string, page: string) => ({
    subject: `${name} devolvió lo que cambió una planilla`,
    text: `La gente de ${name} no aceptó lo que una importación cambió en su ficha, que vuelve a decir lo de antes:\n\n${changed}\n\nSi la planilla tenía razón, escríbanle antes de cambiarlo otra vez.`,
    action: { label: 'Ver la organización', url: page },
  }),
  representationProve: (name: string, folio: number, link: string) => ({
    subject: `Confirma que quieres representar a ${name} (folio ${folio})`,
    text: `Alguien pidió con este correo administrar la ficha de ${name}. Si fuiste tú, abre el enlace y confírmalo: sirve una vez, por tres días.\n\nSi no fuiste tú, no hagas nada.`,
    action: { label: 'Confirmar mi solicitud', url: link },
  }),
  representationReceived: (name: string, folio: number) => ({
    subject: `Recibimos tu solicitud para representar a ${name} (folio ${folio})`,
    text: `Tu solicitud para administrar la ficha de ${name} llegó y tiene el folio ${folio}.\n\nLa secretaría la revisa y te responde a este correo. Si la acepta, el correo te lleva a la ficha, que desde entonces administras; si no, te dice por qué. Mientras, no tienes que hacer nada: si entras con este correo, la solicitud se ve en tu cuenta.`,
  }),
  representationAccepted: (name: string, page: string) => ({
    subject: `Ya representas a ${name}`,
    text: `El equipo de la mesa aceptó tu solicitud: desde ahora administras la ficha de ${name}. Puedes ponerla al día e invitar a otras personas de tu organización.`,
    action: { label: 'Ver mi organización', url: page },
  }),
  representationRejected: (name: string, folio: number, reason: string) => ({
    subject: `No se aceptó tu solicitud para representar a ${name} (folio ${folio})`,
    text: `El equipo de la mesa revisó tu solicitud y no la aceptó, por este motivo:\n\n${reason}\n\nSi crees que hay un error, responde este correo.`,
  }),
  representationUndone: (
    name: string,
    folio: number,
    { lines, back, member }: { readonly lines: string; readonly back: boolean; readonly member: boolean },
  ) => ({
    subject: `Ya no representas a ${name} (folio ${folio})`,
    text: [
      `El equipo de la mesa deshizo la aceptación de tu solicitud para representar a ${name}. ${member ? 'Vuelves a tener en ella el acceso que tenías antes' : 'Ya no administras su ficha'}. Tu solicitud espera otra vez una respuesta, que te llegará a este correo.`,
      lines &&
        (back
          ? `Lo que escribiste mientras tanto volvió a decir lo de antes:\n\n${lines}`
          : `Lo que escribiste mientras tanto se queda en la ficha:\n\n${lines}`),
      'Si crees que hay un error, responde este correo.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  confirmationAsked: (name: string, since: string, link: string) => ({
    subject: `¿Sigue al día la ficha de ${name}?`,
    text: `Lo que muestra la ficha de ${name} se confirmó por última vez el ${since}. Ábrela, mírala, y si todo sigue igual confírmalo con un botón. Si algo cambió, puedes corregirlo ahí mismo.`,
    action: { label: 'Revisar y confirmar', url: link },
  }),
};
