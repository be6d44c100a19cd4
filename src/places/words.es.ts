/** The words of a territory's page in Spanish. */
export const es = {
  data: 'Datos',
  title: 'Data Social: la pobreza en Chile',
  lead: 'Data Social reúne las cifras públicas de pobreza de Chile, sus 16 regiones y sus 346 comunas, con su fuente y con lo seguras que son. Aquí se buscan, se comparan y se descargan.',
  comunaOf: (region: string) => `Comuna de la ${region}`,
  kindOf: { comuna: 'Comuna', region: 'Región' },
  asSheet: 'Llévatelo en una hoja',
  countrySheet: 'Chile en una hoja',
  wholeDiagnosis: 'Diagnóstico completo',
  pageTitle: (name: string) => `Pobreza en ${name}`,
  allPlaces: (n: number) => `Los ${n} lugares`,
  pageLead: (name: string) => `Cuánta pobreza hay en ${name}, qué tan segura es la cifra y de dónde viene.`,

  noSuchPlace: 'No hay ningún lugar con ese código',
  noSuchPlaceText:
    'Los códigos son los oficiales (CUT): dos dígitos para una región y cinco para una comuna. Busca el lugar por su nombre.',
  compareTwo: 'Comparar territorios',

  search: {
    label: 'Busca una comuna o región',
    hint: 'Por ejemplo: Puente Alto, Ñuñoa, Biobío. No importan los acentos ni los errores.',
    button: 'Buscar',
    title: 'Buscar una comuna o región',
    found: (typed: string) => `Lugares parecidos a «${typed}»`,
    several: (typed: string) => `Hay más de un lugar que se llama «${typed}»`,
    none: (typed: string) => `No encontramos ninguna comuna o región parecida a «${typed}».`,
    noneHelp: 'Prueba con otra forma de escribirla, o búscala en la lista de su región.',
    regions: 'Regiones de Chile',
    everywhere: (typed: string) => `Buscar «${typed}» en todo el sitio, con las organizaciones`,
  },

  /** «En 2024, 14 de cada 100 personas de Puente Alto vivían…». */
  headline: (period: string, count: number, base: string, where: string, state: string) =>
    count === 0
      ? `En ${period}, casi ninguna persona ${where} ${state}`
      : `En ${period}, ${count} de cada ${base} personas ${where} ${state}`,
  state: {
    fgt0: { one: 'vivía en un hogar pobre por ingresos', many: 'vivían en un hogar pobre por ingresos' },
    extreme_fgt0: { one: 'vivía en pobreza extrema por ingresos', many: 'vivían en pobreza extrema por ingresos' },
    h: { one: 'vivía en pobreza multidimensional', many: 'vivían en pobreza multidimensional' },
    severe: { one: 'vivía en pobreza severa', many: 'vivían en pobreza severa' },
  },
  sure: (interval: string) => `El valor verdadero está, con 95 % de confianza, ${interval}.`,
  notSaid: 'La fuente publica el valor sin su margen de error: léelo como aproximado.',
  suppressed: 'La fuente no publica esta cifra: la muestra es demasiado pequeña.',
  people: (n: string) => `Son unas ${n} personas`,
  peopleBetween: (low: string, high: string) => `, entre ${low} y ${high}`,
  /** What the persons are a part of: a source does not count as the census does. */
  peopleOf: (population: string) => `, de las ${population} en que se basa la fuente`,
  estimation: {
    direct: 'Es una estimación directa: sale de los hogares que la encuesta visitó aquí.',
    'small-area':
      'Es una estimación para áreas pequeñas: combina los hogares que la encuesta Casen visitó aquí con un modelo que aprende de comunas parecidas. Por eso se publica con un intervalo.',
    synthetic:
      'Es una estimación sintética: aquí la encuesta Casen visitó muy pocos hogares o ninguno, y el valor sale solo de un modelo. Úsala con cuidado.',
    imputed:
      'Es un valor imputado: la encuesta no estuvo aquí y se le asignó el de comunas parecidas. No tiene intervalo; úsala con mucho cuidado.',
    count: 'Es un conteo de toda la población.',
    unknown: 'La fuente no dice cómo se estimó.',
  },
  chartOf: (measure: string, name: string) => `${measure} ${name}`,
  noInterval: 'sin intervalo',

  noFigures: 'Para este territorio no hay cifras de pobreza publicadas.',
  antarctic:
    'La comuna Antártica tiene muy pocos habitantes y la encuesta Casen no llega a ella: ninguna fuente estima su pobreza. Esto es lo que sí se sabe.',

  measures: 'Las cuatro medidas',
  measuresLead: 'Chile mide la pobreza de dos maneras, por ingresos y por carencias, y cada una dice algo distinto.',
  value: 'Valor',
  interval: 'Intervalo de 95 %',
  persons: 'Personas',
  year: 'Año',
  method: 'Metodología',
  estimated: 'Cómo se estimó',
  notForComunas: 'No se publica para comunas: la muestra no alcanza.',
  notPublished: 'No está publicada.',
  seeRegion: (region: string) => `Ver la de la ${region}`,

  standing: 'En qué lugar está',
  standingLead: 'El lugar 1 es el de mayor pobreza.',
  among: {
    country: { region: 'las regiones del país', comuna: 'las comunas del país' },
    region: (name: string) => `las comunas de la ${name}`,
  },
  range: (measure: string, among: string, from: string, to: string, of: string) =>
    `${measure}, entre ${among}: entre el lugar ${from} y el ${to} de ${of}.`,
  exactly: (measure: string, among: string, at: string, of: string) =>
    `${measure}, entre ${among}: lugar ${at} de ${of}.`,
  overlaps: (n: string, one: boolean) =>
    one
      ? 'Su intervalo se traslapa con el de otra, y no se ordenan entre sí.'
      : `Su intervalo se traslapa con los de otras ${n}, y con ellas no se ordena.`,
  byValue: (measure: string, among: string, at: string, of: string) =>
    `${measure}, entre ${among}: lugar ${at} de ${of} según el valor publicado.`,
  byValueNote: 'La fuente no publica intervalos para regiones: los lugares vecinos pueden estar cambiados.',
  without: (n: string) => `Quedan fuera ${n} sin intervalo publicado.`,
  standingHow: 'Cómo se calcula el lugar',
  standingMethod:
    'Otro territorio tiene con seguridad más pobreza cuando su intervalo entero está por encima, y menos cuando está por debajo. Entre los demás no se puede decidir. El lugar va entonces desde 1 más los que con seguridad están por encima, hasta el total menos los que con seguridad están por debajo. Para cada par es un criterio prudente; para la lista completa no equivale a un 95 % de confianza conjunta (Klein, Wright y Wieczorek, 2020; Goldstein y Spiegelhalter, 1996).',

  series: 'Cómo ha cambiado',
  seriesOf: (measure: string) => `${measure} en el tiempo`,
  seriesSummary: (from: string, to: string) => `De ${from} a ${to}. Los valores están en la tabla que sigue.`,
  single: (only: string) => `Una sola medición: ${only}.`,
  broken: 'cambia el método',
  table: 'Ver los datos en una tabla',
  breakWhy: {
    fgt0: 'Con la Casen 2024 cambió la forma de medir la pobreza por ingresos: la canasta es más exigente, no se suma un arriendo imaginario a quien es dueño de su casa y la línea es distinta para quienes arriendan. Las cifras de antes y de después no se comparan: ni se restan ni se unen.',
    extreme_fgt0:
      'Con la Casen 2024 cambió la forma de medir la pobreza por ingresos: las cifras de las dos metodologías no se restan ni se unen.',
    h: 'Con la Casen 2024 la medida multidimensional pasó de quince a veinte indicadores, todos con el mismo peso, y el umbral de 22,5 % a 25 %: las cifras de las dos metodologías no se restan ni se unen.',
    severe: '',
  },
  vintages:
    'Las estimaciones comunales de distintos años, aun con la misma metodología, se comparan solo con reservas: el Ministerio ha ido cambiando el modelo. Una diferencia pequeña entre dos años puede no significar nada.',

  places: {
    country: 'Las regiones, de mayor a menor',
    region: (name: string) => `Las comunas de la ${name}`,
    comuna: 'Comunas vecinas',
  },
  neighboursNote: 'Las que comparten un límite con ella. Bajo cada valor, su intervalo de 95 %.',
  compareNeighbours: 'Comparar con sus vecinas',
  noNeighbours: 'Es una isla: no comparte límite con otra comuna.',
  noNeighboursDrawn: 'Ninguna fuente pública dibuja sus límites.',
  place: 'Territorio',
  rank: 'Lugar',
  rankRange: (from: string, to: string) => `${from} a ${to}`,
  placesNote:
    'El lugar es el de la pobreza por ingresos; 1 es la mayor. Va de un lugar a otro porque los intervalos se traslapan.',
  rowsNote: 'Última medición. Bajo cada valor, su intervalo de 95 %.',
  rowsNoteByValue: 'Última medición; la fuente no publica intervalos.',
  placesByValue: 'El lugar es el de la pobreza por ingresos según el valor publicado, sin intervalo; 1 es la mayor.',

  deprivations: 'De qué carecen los hogares',
  deprivationsOf: (region: string, year: string) => `Carencias en la ${region}, ${year}`,
  deprivationsRegion: (region: string) => `Estas cifras son de toda la ${region}: no se publican por comuna.`,
  deprivationsUnit: 'Porcentaje de hogares con cada carencia, según la fuente. Sin intervalo publicado.',
  indicator: 'Carencia',
  percent: 'Porcentaje',

  who: 'Quiénes viven aquí',
  population: (n: string) => `El Censo de 2024 contó ${n} personas.`,
  projected: (n: string, year: string) => `El INE proyectaba ${n} para ${year}, sobre el Censo de 2017.`,
  rurality: (kind: string) =>
    `Está clasificada como comuna ${kind.toLowerCase()} en la Política Nacional de Desarrollo Rural.`,
  ages: 'Población por edad, Censo de 2024',
  age: 'Edad',
  years: (from: string, to: string) => `${from} a ${to} años`,
  yearsOn: (from: string) => `${from} años o más`,

  lines: 'La línea de pobreza',
  linesLead: (month: string) =>
    `Ingreso mensual por persona equivalente, en ${month}, según la metodología de 2013. Los montos de la metodología de 2024 no se hallaron en una fuente que se pueda citar.`,

  organizations: 'Quiénes trabajan aquí',
  seated: {
    region: (n: string, one: boolean) =>
      one ? '1 organización tiene su sede en la región' : `${n} organizaciones tienen su sede en la región`,
    comuna: (n: string, one: boolean) =>
      one ? '1 organización tiene su sede en la comuna' : `${n} organizaciones tienen su sede en la comuna`,
  },
  saidComuna: (n: string, one: boolean, comuna: string) =>
    one ? `1 organización dice que trabaja en ${comuna}` : `${n} organizaciones dicen que trabajan en ${comuna}`,
  saidSomeComunas: (n: string, one: boolean) =>
    one
      ? '1 organización dice que trabaja en comunas de la región'
      : `${n} organizaciones dicen que trabajan en comunas de la región`,
  saidWhole: (n: string, one: boolean, region: string) =>
    one
      ? `1 organización dice que trabaja en toda ${region}`
      : `${n} organizaciones dicen que trabajan en toda ${region}`,
  nationwide: (n: string, one: boolean) =>
    one
      ? 'Otra puede llegar hasta aquí: 1 del registro tiene alcance nacional o internacional.'
      : `Otras pueden llegar hasta aquí: ${n} del registro tienen alcance nacional o internacional.`,
  seeThem: 'Verlas',
  seeDirectory: 'Ver en el directorio',
  nobody: 'Todavía no hay organizaciones del registro aquí.',
  invite: '¿Trabajas aquí? Inscribe tu organización',

  takeAway: 'Llévate los datos',
  takeAwayLead: 'Todo lo que muestra esta página, con fuente y metodología en cada fila.',
  figuresOf: (name: string) => `Cifras de ${name}`,
  othersTable: {
    country: 'Las regiones',
    region: 'Todas las comunas de Chile, última medición',
    comuna: 'Todas las comunas de Chile, última medición',
  },
  regionDeprivations: 'Carencias por región',
  diagnosis: 'Hacer un diagnóstico',
  embed: 'Poner esta cifra en otra página',
  compare: 'Comparar con otros territorios',
  map: 'Ver en el mapa',
  datasets: 'Conjuntos de datos',
  dictionary: 'Diccionario de datos',

  sources: 'De dónde vienen las cifras',
  release: (n: string) => `Versión ${n} de los datos publicados.`,
  official: 'cifra oficial',
  unofficial: 'calculada aquí',
  caveats: 'Advertencias',
  denominator:
    'Las tasas son del total de personas en viviendas particulares según la encuesta, salvo las carencias, que la fuente da sobre hogares.',
  nothingYet: 'Todavía no hay cifras publicadas en esta instalación.',
};
