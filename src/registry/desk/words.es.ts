/** What the registry says on the desk of its staff. */
export const es = {
  registrations: {
    label: (n: number) => (n === 1 ? 'inscripción por revisar' : 'inscripciones por revisar'),
    oldest: (name: string, answered: boolean) =>
      answered ? `La más antigua: ${name}, con la corrección ya respondida` : `La más antigua: ${name}`,
    folio: (folio: number) => `folio ${folio}`,
    verb: 'Revisar',
  },
  changes: {
    label: (n: number) =>
      n === 1 ? 'cambio de nombre, RUT o sector por aprobar' : 'cambios de nombre, RUT o sector por aprobar',
    oldest: (name: string) => `El más antiguo: ${name}`,
    verb: 'Decidir',
  },
  requests: {
    label: (n: number) =>
      n === 1 ? 'solicitud para representar una organización' : 'solicitudes para representar organizaciones',
    oldest: (name: string) => `La más antigua: ${name}`,
    verb: 'Decidir',
  },
  twins: {
    label: (n: number) =>
      n === 1 ? 'par de organizaciones que puede ser una' : 'pares que pueden ser una organización',
    verb: 'Comparar',
  },
  unrepresented: {
    label: (n: number) =>
      n === 1 ? 'organización sin quien la represente' : 'organizaciones sin quien las represente',
    about: (invited: number, alone: number) =>
      [
        ...(invited > 0 ? [invited === 1 ? '1 invitada sin respuesta' : `${invited} invitadas sin respuesta`] : []),
        `${alone} sin invitar`,
      ].join(', '),
    verb: 'Invitar',
  },
  invitations: {
    title: (n: number) =>
      n === 1 ? 'Invitación a representar a 1 organización' : `Invitación a representar a ${n} organizaciones`,
    about: (person: string, time: string) => `Se puede deshacer hasta que salgan las cartas, a las ${time} · ${person}`,
    verb: 'Deshacer',
  },
  imports: {
    title: (name: string) => `Planilla «${name}»`,
    about: {
      mapping: (rows: number, person: string) => `Falta decir qué es cada columna · ${rows} filas · ${person}`,
      previewed: (rows: number, person: string) => `Revisada y sin aplicar · ${rows} filas · ${person}`,
    },
    verb: 'Seguir',
  },
  curve: {
    title: 'El registro',
    week: (day: string) => `Semana desde el ${day}`,
    thisWeek: (n: number) =>
      n === 1 ? '1 inscripción en los últimos 7 días.' : `${n} inscripciones en los últimos 7 días.`,
    confirmed: (count: string, of: string) => `${count} de ${of} confirmaron sus datos en un año.`,
    toggle: 'Ver las cifras',
    headers: ['Semana', 'Inscripciones'] as [string, string],
  },
};
