/** The words of finding duplicates and merging them. */
export const es = {
  title: 'Organizaciones repetidas',
  lead: 'Pares que parecen ser la misma organización, por su RUT, su nombre o ambos. Compáralas y decide: fusionarlas, o recordar que son distintas.',
  searching: 'Estamos comparando todo el registro.',
  none: 'No hay organizaciones que parezcan repetidas.',
  total: (shown: number, total: number) =>
    total > shown
      ? `Se muestran los ${shown} pares más parecidos de ${total.toLocaleString('es-CL')}.`
      : total === 1
        ? '1 par por revisar.'
        : `${total} pares por revisar.`,
  pair: 'Organizaciones',
  likeness: 'Parecido',
  sameRut: 'mismo RUT',
  noRut: 'sin RUT',
  compare: 'Comparar',
  compareThese: (one: string, other: string) => `Comparar ${one} con ${other}`,
  merges: 'Fusiones hechas',
  byHand: 'Comparar otras dos',
  byHandLead: 'Pega la dirección de sus páginas o el final de ella.',
  one: 'Una',
  other: 'Otra',

  sideTitle: '¿Son la misma organización?',
  sideLead:
    'Elige cuál se conserva y qué dice cada dato. La otra queda en la historia: su dirección lleva a la que se conserva, y sus inscripciones, personas y alianzas pasan a ella.',
  keep: 'Cuál se conserva',
  keepHint: 'Su dirección y su identificador siguen siendo los mismos.',
  people: (n: number) => (n === 1 ? '1 persona la representa' : `${n} personas la representan`),
  registrations: (n: number) => (n === 1 ? '1 inscripción' : `${n} inscripciones`),
  updated: (when: string) => `cambió por última vez el ${when}`,
  field: 'Dato',
  differs: 'Datos en que difieren',
  same: (n: number) => (n === 1 ? 'En 1 dato más dicen lo mismo.' : `En otros ${n} datos dicen lo mismo.`),
  nothing: 'en blanco',
  both: 'Las dos listas juntas',
  merge: 'Fusionarlas',
  mergeQuestion: 'Quedará una sola organización en el registro. Se puede deshacer mientras nadie la edite después.',
  mergeYes: 'Sí, fusionarlas',
  distinct: 'Son distintas',
  distinctHint: 'No se volverán a proponer como repetidas.',
  notActive: 'Una de las dos ya no está activa en el registro.',

  mergesTitle: 'Fusiones hechas',
  noMerges: 'Todavía no se ha fusionado ninguna organización.',
  kept: 'Se conserva',
  absorbed: 'Quedó dentro de ella',
  who: 'Quién',
  when: 'Cuándo',
  histories: 'Historias',
  historyOf: (name: string) => `Historia de ${name}`,
  part: 'Deshacer…',
  partQuestion: 'Las dos organizaciones vuelven a decir lo que decían, cada una con sus inscripciones y personas.',
  partYes: 'Sí, separarlas',
  partedAt: (when: string) => `Deshecha el ${when}`,
  merged: 'Las organizaciones quedaron fusionadas.',
  parted: 'Las organizaciones quedaron separadas como estaban.',

  refusal: {
    'merge-with-itself': 'Son la misma organización del registro: elige dos distintas.',
    'merge-disagrees': ({ fields }: Readonly<Record<string, string | number>>): string =>
      `Lo elegido no calza entre sí (${String(fields)}): por ejemplo, la comuna debe ser de la región. Elige de nuevo.`,
    'no-such-merge': 'No encontramos esa fusión.',
    'merge-parted': 'Esa fusión ya se deshizo.',
    'unmerge-would-lose': ({ name }: Readonly<Record<string, string | number>>): string =>
      `No se puede deshacer: ${String(name)} cambió después de la fusión y se perdería ese trabajo.`,
  },
};
