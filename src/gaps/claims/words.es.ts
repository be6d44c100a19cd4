/** The words of the public pages of need beside supply, in Spanish. */
export const es = {
  lead: 'Dónde hay más personas que necesitan que iniciativas inscritas que lo atiendan. Cada afirmación dice cuán segura es, de qué sale y qué la daría vuelta. No hay un índice: son dos preguntas distintas.',
  noneYet:
    'Todavía no se ha publicado ninguna comparación de necesidad y oferta. La secretaría la hace con las cifras publicadas y con lo que dicen las iniciativas del registro.',
  toGaps: 'Ver las brechas que la mesa afirma',
  toNeedAndSupply: 'Necesidad y oferta, comuna por comuna',
  which: '¿Qué necesidad?',
  sample:
    'De muestra: las iniciativas son ficticias, así que estas afirmaciones no dicen nada de Chile. La necesidad es la publicada.',
  older: 'Hay una comparación más nueva de esta necesidad.',
  facts: {
    need: 'Necesidad',
    year: 'Año',
    comunas: 'Comunas',
    initiatives: 'Iniciativas contadas',
    published: 'Publicada',
  },
  initiativesOf: (n: string, without: string) => `${n}; ${without} no dicen a cuántas personas atienden`,
  initiatives: (n: number) => (n === 1 ? '1 iniciativa' : `${n} iniciativas`),
  parts: {
    map: 'En el mapa',
    share: 'Donde se atiende a menos',
    persons: 'Donde hay más personas sin atender',
    asked: 'Donde nadie se ha inscrito',
    regions: 'Región por región',
    unseen: 'Qué no se ve',
    method: 'Cómo se hizo',
    take: 'Repetirlo',
  },
  shareLead: 'El quinto de las comunas donde la parte de la necesidad que alguien atiende es la menor.',
  personsLead:
    'El quinto de las comunas donde queda la mayor cantidad de personas sin atender. Pesan más las comunas grandes.',
  askedLead:
    'Que nadie esté inscrito no quiere decir que no haya nadie: es una pregunta que la mesa hace. Quien lo sepa puede responder.',
  notEnough: (n: string, one: boolean) =>
    one
      ? 'En 1 comuna más de la mitad de las iniciativas no dice a cuántas personas atiende: de ella no se afirma nada.'
      : `En ${n} comunas más de la mitad de las iniciativas no dice a cuántas personas atiende: de ellas no se afirma nada.`,
  noneAsked: 'En todas las comunas hay al menos una iniciativa inscrita.',
  noneClaimed: 'Con lo que se sabe no se puede afirmar de ninguna comuna.',
  all: (n: string) => `Ver las ${n} comunas en una tabla`,
  more: (n: string) => `Ver las otras ${n}`,
  question: '¿De verdad nadie?',
  needIn: (n: string, persons: string) => `${n} ${persons}`,
  between: (low: string, high: string) => `entre ${low} y ${high}`,
  coveredIn: (covered: string, low: string, high: string) => `Se atiende al ${covered} (entre ${low} y ${high})`,
  uncoveredIn: (n: string, low: string, high: string) => `${n} sin atender (entre ${low} y ${high})`,
  inDraws: (n: string) => `en ${n} de cada 100 simulaciones`,
  leaves: (n: string) => `La daría vuelta que alguien sin inscribir atienda a ${n} personas al año.`,
  counted: (n: number, without: number) =>
    `${n === 1 ? '1 iniciativa' : `${n} iniciativas`}${without > 0 ? `, ${without} sin decir a cuántas personas` : ''}`,
  says: {
    firm: (n: string) => `Es casi seguro que está entre el quinto de comunas donde se atiende a menos: ${n}.`,
    likely: (n: string) => `Es probable que esté entre el quinto de comunas donde se atiende a menos: ${n}.`,
    possible: (n: string) => `Es posible que esté entre el quinto de comunas donde se atiende a menos: ${n}.`,
    'no-gap': (n: string) => `No se puede decir que esté entre el quinto de comunas donde se atiende a menos: ${n}.`,
    'not-enough-said': () =>
      'Más de la mitad de las iniciativas de aquí no dice a cuántas personas atiende: no se afirma nada.',
    'none-registered': () =>
      'Ninguna iniciativa inscrita dice que trabaja aquí. Eso no quiere decir que no haya: es una pregunta.',
  },
  saysPersons: {
    firm: 'Es casi seguro que está entre el quinto con más personas sin atender',
    likely: 'Es probable que esté entre el quinto con más personas sin atender',
    possible: 'Es posible que esté entre el quinto con más personas sin atender',
    'no-gap': 'No está entre el quinto con más personas sin atender',
    'not-enough-said': 'No se afirma nada',
    'none-registered': 'Se pregunta',
  },
  map: {
    title: (need: string, year: string) =>
      `${need}, ${year}: cuán seguro es que la comuna esté entre el quinto donde se atiende a menos`,
    legend: '¿Entre el quinto donde se atiende a menos?',
    none: 'No se afirma: se pregunta, o no se ha dicho lo suficiente',
  },
  region: {
    region: 'Región',
    comunas: 'Comunas',
    firm: 'Firmes',
    likely: 'Probables',
    possible: 'Posibles',
    asked: 'Se pregunta',
    caption: 'Cuántas comunas de cada región, por lo que se puede afirmar de ellas',
  },
  unseenShare: (low: string, high: string) =>
    `No hay otra lista con la cual comparar. Se supone que está inscrito entre el ${low} y el ${high} % de las iniciativas que existen; las demás se ponen por azar, parecidas a las inscritas.`,
  unseenLists: (name: string, first: string, second: string, both: string) =>
    `Cuántas no están inscritas se estima con otra lista, «${name}»: aquí hay ${first}, allá ${second} y en ambas ${both} (estimador de Chapman, que supone que estar en una no dice nada de estar en la otra).`,
  unseenResources: (n: string) =>
    `Los ${n} recursos que se ofrecen (cursos, fondos, lugares) no se cuentan: atienden a organizaciones.`,
  unseenNumbers: (n: string, of: string) =>
    `${n} de ${of} iniciativas no dicen a cuántas personas atienden; su número se saca por azar de las que trabajan en un territorio parecido. Tampoco se sabe cómo reparten su trabajo entre comunas: se prueban tres maneras.`,
  unseenSmall:
    'Las afirmaciones firmes favorecen a las comunas grandes, que tienen menos ruido: mira también las posibles.',
  unseenComunas: (names: string) => `Sin necesidad publicada: ${names}.`,
  synthetic:
    'De esta necesidad se publica la tasa de cada región, no la de las comunas. Aquí se reparte según la pobreza de cada comuna, y la tasa es la del indicador mayor: «al menos». Por eso nada de esto es firme.',
  methodIs: (draws: string, seed: string) =>
    `Se simula ${draws} veces, con la semilla ${seed}: la necesidad dentro de su intervalo publicado, la oferta como la dice cada iniciativa, y por azar lo que no se sabe. Firme: en 90 de cada 100 simulaciones o más; probable: en 50; posible: en 10.`,
  sources: 'Fuente de la necesidad',
  offer: (when: string) => `Oferta: lo que decían las iniciativas del registro el ${when}.`,
  takeLead: 'Con los dos archivos y la semilla cualquiera obtiene el mismo resultado, hasta el último byte:',
  sha: 'Huella del resultado (SHA-256)',
  engine: 'Calculado con',
  files: { 'necesidad.csv': 'La necesidad', 'oferta.csv': 'La oferta', 'resultado.json': 'El resultado' },
  place: {
    where: (name: string, need: string) => `${name}: ${need}`,
    need: 'Personas que necesitan',
    covered: 'Se atiende',
    uncovered: 'Sin atender',
    says: 'Qué se puede decir',
    counted: 'A quiénes se contó',
    overturn: 'Qué la daría vuelta',
    overturnAsked: 'Que alguien diga que sí hay quien trabaja aquí, o que no.',
    overturnSaid: 'Que las iniciativas de aquí digan a cuántas personas atienden.',
    overturnNone: 'No está entre el quinto donde se atiende a menos: no hay qué dar vuelta.',
    noNumber: 'no dijo a cuántas personas',
    here: (n: string) => `${n} personas al año aquí`,
    inAll: (n: string) => `${n} personas al año en todo su territorio`,
    nobody: 'Ninguna iniciativa inscrita dice que trabaja aquí.',
    data: 'Las cifras de pobreza de la comuna',
    register: 'Inscribir una iniciativa',
    state: 'Enunciar una brecha desde este resultado',
    evidence: (name: string, claim: string) => `Necesidad y oferta, ${name}: ${claim}`,
  },
  stated: {
    least: (place: string, persons: string) => `En ${place} se atiende a pocas ${persons}`,
    most: (place: string, persons: string) => `En ${place} quedan muchas ${persons} sin atender`,
    numbers: (need: string, persons: string, covered: string) =>
      `De unas ${need} ${persons}, las iniciativas inscritas y las que se supone que hay atienden al ${covered}.`,
  },
  table: {
    title: (need: string, year: string) => `Necesidad y oferta · ${need}, ${year}`,
    count: (n: string, one: boolean) => (one ? '1 comuna' : `${n} comunas`),
    find: 'Comuna o región',
    none: 'Ninguna comuna responde a lo que pediste.',
    comuna: 'Comuna',
    code: 'Código',
    region: 'Región',
    says: 'Qué se puede decir',
    claim: 'Por cobertura',
    claimByPersons: 'Por personas',
    byShare: 'Probabilidad, por cobertura',
    byPersons: 'Probabilidad, por personas',
    need: 'Necesitan',
    needLow: 'Necesitan, desde',
    needHigh: 'Necesitan, hasta',
    covered: 'Se atiende',
    coveredLow: 'Se atiende, desde',
    coveredHigh: 'Se atiende, hasta',
    uncovered: 'Sin atender',
    uncoveredLow: 'Sin atender, desde',
    uncoveredHigh: 'Sin atender, hasta',
    initiatives: 'Iniciativas',
    withoutNumber: 'Sin número',
    toLeave: 'La dan vuelta, personas al año',
  },
  found: {
    text: 'Dónde se atiende a menos y dónde hay más personas sin atender, cuán seguro es y qué lo daría vuelta.',
  },
};
