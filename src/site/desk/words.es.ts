/** Words of the desk of whoever keeps the mesa. */
export const es = {
  title: 'Mi mesa',
  greeting: {
    morning: (name: string) => `Buenos días, ${name}`,
    afternoon: (name: string) => `Buenas tardes, ${name}`,
    night: (name: string) => `Buenas noches, ${name}`,
  },
  toDo: (n: number) => (n === 1 ? 'Hay 1 cosa por hacer' : `Hay ${n} cosas por hacer`),
  grave: (n: number) => (n === 1 ? '1 no puede esperar.' : `${n} no pueden esperar.`),
  week: 'Próximos siete días',
  today: 'Hoy',
  kind: { opens: 'Abre', closes: 'Cierra', decided: 'Se decidió', comes: '', published: 'Se publica', due: '' },
  waiting: 'Por hacer',
  wait: {
    days: (n: number) => (n === 1 ? 'espera 1 día' : `espera ${n} días`),
    hours: (n: number) => (n === 1 ? 'espera 1 hora' : `espera ${n} horas`),
    minutes: (n: number) => (n === 1 ? 'espera 1 minuto' : `espera ${n} minutos`),
  },
  nothing: 'Nada espera por ti.',
  nothingNext: 'Lo próximo',
  nothingAhead: 'No hay plazos a la vista: lo que llegue aparecerá aquí.',
  halfDone: 'A medio hacer',
  deadlines: 'Plazos',
  noDeadlines: 'No hay plazos a la vista.',
  colleagues: 'Colegas',
  noColleagues: 'Todavía nadie más ha hecho algo.',
  history: 'Historial',
};
