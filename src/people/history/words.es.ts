/** The history's words; what each deed is called is its module's to say. */
export const es = {
  title: 'Historial',
  lead: 'Todo lo que se ha hecho en la plataforma: quién, cuándo, qué había antes y qué quedó después. No se puede borrar ni editar.',
  count: (n: number) => (n === 1 ? '1 acto' : `${n} actos`),
  find: 'Buscar por quién, nombre o motivo',
  deed: 'Qué se hizo',
  who: 'Quién',
  at: 'Cuándo',
  month: 'Mes',
  empty: 'Todavía no hay nada en el historial.',
  of: 'Historial de un registro',
  all: 'Ver todo el historial',
  older: 'Ver más antiguos',
  field: 'Campo',
  before: 'Antes',
  after: 'Después',
  changes: (n: number) => (n === 1 ? '1 dato' : `${n} datos`),
};
