/** The words of the ecosystem. */
export const es = {
  wholeCountry: 'Todo Chile',
  nationwide: 'En todo Chile',
  title: 'La red',
  lead: 'Quién está aliado con quién, según lo que dicen las organizaciones del registro.',
  told: (organizations: string, ties: string, confirmed: string) =>
    `${organizations} organizaciones y ${ties === '1' ? 'una alianza' : `${ties} alianzas`} entre ellas; ${confirmed === '1' ? 'una la dicen' : `${confirmed} las dicen`} ambas partes.`,
  toldNothing: 'Ninguna organización del registro ha dicho todavía con quién está aliada.',
  nobody: 'Ninguna organización responde a lo que pediste.',
  nobodyYet: 'Todavía no hay organizaciones en el registro.',
  ofRegion: (region: string, own: number, others: number) =>
    `${region}: ${own === 1 ? '1 organización' : `${own} organizaciones`}${others === 0 ? '' : others === 1 ? ' y 1 de otra región con que está aliada' : ` y ${others} de otras regiones con que están aliadas`}.`,
  between: (one: string, other: string) => `Alianzas entre ${one} y ${other}.`,
  within: (region: string) => `Alianzas dentro de ${region}.`,
  whole: 'Ver toda la red',
  onlyConfirmed: (ties: string) =>
    ties === '1'
      ? 'Se muestra 1 alianza: la que dicen ambas partes.'
      : `Se muestran ${ties} alianzas: las que dicen ambas partes.`,
  noConfirmed: 'Entre estas organizaciones no hay alianzas que digan ambas partes.',
  hidden: (count: number, shown: string) =>
    count === 1
      ? '1 organización tiene solo alianzas que dice una parte, y no está en el dibujo.'
      : `${shown} organizaciones tienen solo alianzas que dice una parte, y no están en el dibujo.`,
  aloneCount: (count: number, shown: string) =>
    count === 1
      ? '1 organización no tiene alianzas registradas.'
      : `${shown} organizaciones no tienen alianzas registradas.`,
  noTies: 'Entre estas organizaciones nadie ha dicho que esté aliada con otra.',
  said: (confirmed: string, ties: string, percent: string) =>
    `Ambas partes dicen ${confirmed} de ${ties} ${ties === '1' ? 'alianza' : 'alianzas'} (${percent}). ${confirmed === ties ? '' : 'Las demás las dice una sola, y no se cuentan como confirmadas.'}`,
  source:
    'Fuente: lo que cada organización declara en el registro. Una alianza que nadie declara no está aquí, y la que declara una sola puede no ser recíproca.',
  directory: 'Directorio',
  choose: 'Elegir qué se muestra',
  region: 'Región de la sede',
  everywhere: 'Todo Chile',
  ties: 'Alianzas',
  allTies: 'Todas',
  confirmedTies: 'Solo las que dicen ambas',
  view: 'Vista',
  views: { map: 'Mapa', loom: 'Telar', regions: 'Entre regiones' },
  show: 'Mostrar',
  tooMany: (most: string) =>
    `Son más de ${most} organizaciones con alianzas, que no se alcanzan a leer en un dibujo. Aquí están las alianzas entre regiones; elige una casilla para ver las suyas.`,
  legend: 'Cómo se lee',
  zones: {
    north: 'Norte y centro',
    centre: 'Centro sur y Metropolitana',
    south: 'Sur y austral',
    elsewhere: 'Sin región',
  },
  bothSay: 'La dicen ambas',
  oneSays: 'La dice una sola',
  numbers: 'Los números son los de la lista que sigue.',
  fileSays: (date: string, address: string) => `Según lo declarado en el registro al ${date}. ${address}`,
  marks: 'Rombo: norte y centro. Círculo: centro sur y Metropolitana. Cuadrado: sur y austral. Triángulo: sin región.',
  table: 'La misma red, en una tabla',
  countedShown: 'Se cuentan las alianzas que se muestran.',
  columns: { organization: 'Organización', region: 'Región', allies: 'Alianzas', confirmed: 'Dichas por ambas' },
  place: 'N.º',
  matrix: 'Alianzas dentro de cada región y entre regiones',
  matrixSays: 'Cada casilla es cuántas alianzas hay entre las dos regiones, y lleva a ellas.',
  noRegion: 'Sin región',
  seats: 'Sedes',
  cell: (one: string, other: string, ties: string) =>
    one === other ? `${ties} dentro de ${one}` : `${ties} entre ${one} y ${other}`,
  downloads: 'Llévatela',
  picture: 'El dibujo, en SVG',
  files: {
    csv: 'Alianzas, en CSV',
    'organizaciones.csv': 'Organizaciones, en CSV',
    graphml: 'Para programas de redes, en GraphML',
    gexf: 'Para Gephi, en GEXF',
    jsonld: 'Datos enlazados, en JSON-LD',
  },
  one: {
    title: (name: string) => `Alianzas de ${name}`,
    lead: (allies: string, confirmed: string) =>
      allies === '0'
        ? 'No tiene alianzas registradas.'
        : `${allies === '1' ? '1 alianza' : `${allies} alianzas`}; ambas partes dicen ${confirmed === '0' ? 'ninguna' : confirmed}.`,
    both: 'La dicen ambas',
    itself: 'La dice ella',
    other: 'La dice la otra',
    among: 'Alianzas entre sus aliadas',
    further: 'A dos pasos: aliadas de sus aliadas',
    through: (names: string) => `por ${names}`,
    page: 'Su página en el directorio',
    see: 'Sus alianzas en la red',
    network: 'La red entera',
    who: 'Con quién, y quién lo dice',
  },
  drawings: {
    map: 'Red de alianzas',
    mapSays:
      'Está más cerca quien tiene menos pasos de por medio. La línea entera es una alianza que dicen ambas; la cortada, una que dice una sola.',
    phone: 'Red de alianzas, con números',
    phoneSays:
      'El nombre de cada número está en la lista que sigue. La línea entera es una alianza que dicen ambas; la cortada, una que dice una sola.',
    loom: 'Telar de alianzas',
    loomSays:
      'Cada fila es una organización y cada hilo vertical una alianza entre dos: entero si la dicen ambas, cortado si la dice una sola.',
    loomByGroup: 'Están juntas las que más alianzas tienen entre sí.',
    loomByZone: 'Están juntas las de una misma zona, porque no hay grupos que se distingan de lo que daría el azar.',
    loomOfGroup: (number: number) => `Grupo ${number}`,
    loomWithin: 'Solo las alianzas dentro del grupo; el número es cuántas son.',
    neighbours: (name: string) => `Alianzas de ${name}`,
    neighboursSays: (confirmed: number, declared: number) =>
      `${confirmed} que dicen ambas, con línea entera; ${declared} que dice una sola, con línea cortada.`,
    alone: 'Sin alianzas registradas:',
  },
};
