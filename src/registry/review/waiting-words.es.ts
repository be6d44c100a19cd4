/** Words of the staff area's first page. */
export const es = {
  title: 'Gestión',
  hello: (name: string) => `Hola, ${name}`,
  waiting: 'Lo que espera',
  registrations: (n: number) => (n === 1 ? 'inscripción por revisar' : 'inscripciones por revisar'),
  changes: (n: number) =>
    n === 1 ? 'cambio de nombre, RUT o sector por aprobar' : 'cambios de nombre, RUT o sector por aprobar',
  requests: (n: number) =>
    n === 1 ? 'solicitud para representar a una organización' : 'solicitudes para representar a organizaciones',
  registry: 'El registro',
  organizations: (n: number) => (n === 1 ? 'organización publicada' : 'organizaciones publicadas'),
  withoutOwner: (n: number) =>
    n === 1 ? 'no tiene quien la represente en la plataforma' : 'no tienen quien las represente en la plataforma',
  noWindow: 'No hay ninguna apertura del registro programada.',
  windowOpen: (name: string, until: string) => `La apertura «${name}» recibe inscripciones hasta el ${until}.`,
  windowNext: (name: string, from: string) => `La próxima apertura, «${name}», comienza el ${from}.`,
  windows: 'Ver las aperturas',
};
