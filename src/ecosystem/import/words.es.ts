/** The words of sheets of initiatives and resources, in Spanish. */
const many = (n: number): string => n.toLocaleString('es-CL');

export const es = {
  runners: 'Otras que participan',
  draft: 'Borrador',
  longerThan: (letters: string) => `Es demasiado largo: acórtalo a ${letters} letras o menos`,
  issue: {
    'whom-unknown':
      'No está en el registro con ese nombre. Di cuál es en «Palabras de la planilla», o regístrala primero.',
    'whom-twice': 'Hay más de una con ese nombre en el registro. Di cuál es en «Palabras de la planilla».',
    'whom-left-out': 'Elegiste dejar fuera esta organización',
    'whom-differs': 'En la mesa es de otra organización, y una planilla no la cambia de manos',
    'no-such-thing': 'No hay nada en esa dirección',
    'place-unknown': 'Hay un lugar que no existe. Escribe regiones, comunas o «Todo Chile», separadas con punto y coma',
    'place-either': 'Es el nombre de una región y de una comuna: escribe «Región de…» o «Comuna de…»',
    'which-year': 'Falta decir de qué año es el número de personas',
    'parts-above-whole': 'Sus lugares suman más personas que las de toda la iniciativa en ese año',
    'not-complete': 'No se puede publicar sin decir dónde se hace y a cuántas personas llega: queda como borrador',
    'not-back-to-draft': 'Ya se publicó, y no vuelve a ser un borrador',
    'not-going-on': 'Solo se pausa o termina lo que está en marcha',
    'not-ended': 'Dice cuándo terminó, y no que haya terminado',
    'ends-before': 'No puede terminar antes de empezar',
  },
  initiatives: {
    many: 'Iniciativas',
    one: 'Iniciativa',
    field: 'Dato de la iniciativa',
    personalHint:
      'Un correo, un teléfono, un RUT o la casa de una persona quedan fuera mientras no elijas publicarlos.',
    noneOf: {
      new: 'Ninguna fila agrega una iniciativa.',
      changed: 'Ninguna fila cambia una iniciativa.',
      duplicate: 'No hay filas que parezcan repetir una iniciativa.',
    },
    undecided: (n: number) =>
      n === 1
        ? 'Falta decidir sobre 1 fila que puede repetir una iniciativa.'
        : `Falta decidir sobre ${many(n)} filas que pueden repetir una iniciativa.`,
    reallyNew: 'Es otra iniciativa: agregarla',
    willDo: (made: number, changed: number) =>
      `Se ${made === 1 ? 'agregará 1 iniciativa' : `agregarán ${many(made)} iniciativas`} y ${changed === 1 ? 'cambiará 1' : `cambiarán ${many(changed)}`}. A quienes administran las organizaciones que las llevan les llega un correo.`,
    didDo: (made: number, changed: number) =>
      `${made === 1 ? '1 iniciativa agregada' : `${many(made)} iniciativas agregadas`} y ${changed === 1 ? '1 con cambios' : `${many(changed)} con cambios`}.`,
    undoTakes: (removes: number, restores: number) =>
      [
        ...(removes > 0
          ? [removes === 1 ? 'Se quita 1 iniciativa que agregó.' : `Se quitan ${many(removes)} iniciativas que agregó.`]
          : []),
        ...(restores > 0
          ? [
              `${restores === 1 ? '1 iniciativa que cambió vuelve' : `${many(restores)} iniciativas que cambió vuelven`} a decir lo de antes, salvo lo que alguien escribió después.`,
            ]
          : []),
      ].join(' '),
    undoAll: 'Se puede deshacer por 90 días. Una que agregó y en que alguien escribió después queda como está.',
    undoQuestion:
      'Las iniciativas que agregó se quitan, y las que cambió vuelven a decir lo de antes, salvo lo que alguien escribió después. Los correos que lo contaban y todavía no salen no se envían; a quienes ya les llegó uno se les escribe que se deshizo.',
    undone: 'La importación se deshizo. Lo que alguien escribió después quedó como está.',
    namesRegistered: (n: number, names: string) =>
      `Nombra como participante${n === 1 ? ' a 1 organización' : `s a ${many(n)} organizaciones`} del registro: ${names}. Una planilla no lo dice por nadie: no se escribe. Quien lleva la iniciativa las agrega en «Quiénes participan», y se les pregunta.`,
    namesOthers: (n: number, names: string) =>
      `Nombra como participante${n === 1 ? ' a 1 que no está' : `s a ${many(n)} que no están`} en el registro: ${names}. No se escribe.`,
  },
  letters: {
    initiativesImported: (name: string, said: string, page: string) => ({
      subject: `La mesa trajo una planilla con iniciativas de ${name}`,
      text: `El equipo de la mesa trajo una planilla que dice esto de las iniciativas que lleva ${name}:\n\n${said}\n\nSi está bien, no tienes que hacer nada. Si no, ahí mismo se puede cambiar.`,
      action: { label: 'Ver las iniciativas', url: page },
    }),
    importUndone: (name: string, page: string) => ({
      subject: `La mesa deshizo lo que trajo una planilla sobre ${name}`,
      text: `Te escribimos que el equipo de la mesa había traído una planilla con datos de ${name}. La secretaría lo deshizo. Lo que alguien escribió después se conserva. No tienes que hacer nada.`,
      action: { label: 'Ver cómo quedó', url: page },
    }),
    made: (name: string, state: string) => `– Nueva: ${name} (${state.toLowerCase()})`,
    changed: (name: string) => `– ${name}:`,
    line: (field: string, before: string, after: string) => `    ${field}: ${before || '–'} → ${after || '–'}`,
  },
};
