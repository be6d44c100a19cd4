/** The words of publishing a run as a dataset. */
import { officialName } from '#territory/name.ts';

type Details = Readonly<Record<string, string | number>>;
const count = (n: number) => n.toLocaleString('es-CL');

export const es = {
  publish: 'Publicar como conjunto de datos',
  title: 'Publicar esta corrida',
  lead: 'Las cifras pasan a ser públicas en Datos: páginas, mapa, descargas y API. Lo publicado no se edita; una nueva publicación con el mismo nombre corto es otra versión.',
  analysis: 'Análisis',
  slug: 'Nombre corto',
  slugHint: 'Con él se forma la dirección: /datos/conjuntos/nombre-corto. Minúsculas, números y guiones.',
  titleEs: 'Título en español',
  titleEn: 'Título en inglés',
  descriptionEs: 'Descripción en español',
  descriptionEn: 'Descripción en inglés',
  source: 'Fuente',
  sourceHint: 'Como debe citarse: quién hizo la encuesta, cuándo, y que las cifras se calcularon aquí.',
  sourceUrl: 'Dirección de la fuente',
  licence: 'Licencia',
  period: 'Periodo',
  periodHint: 'El año, como 2020, o el mes, como 2024-05.',
  whole: 'Territorio del archivo completo',
  wholeHint:
    'Chile, si la encuesta es nacional; si el archivo trae una sola región o comuna, esa. Con «Ninguno» se publican solo las tablas por región o comuna.',
  noWhole: 'Ninguno: no se publica el total del archivo',
  country: 'Chile',
  wholeRegions: 'Regiones',
  comunasOf: (region: string) => `Comunas: ${region}`,
  tables: 'Tablas que se publican',
  places: 'Grupos que son territorios',
  placesHint: 'Sus valores deben ser códigos oficiales (CUT); se completan los ceros. Los demás grupos son desgloses.',
  placeRegion: (group: string) => `${group}: código de región`,
  placeComuna: (group: string) => `${group}: código de comuna`,
  names: 'Nombres de grupos y categorías',
  namesHint:
    'Uno por línea: sexo = Sexo de la persona; sexo 1 = Hombre. Están los que ya se conocen, de la descripción de la encuesta o del archivo; completa los que falten. Así se verán al publicar.',
  namesElsewhere: 'Se escriben también en la descripción de la encuesta, para las corridas que vengan',
  preview: 'Ver qué se publicaría',
  previewTitle: 'Qué se publicaría',
  previewLead: (estimates: number, valued: number, territories: number) =>
    `${count(estimates)} estimaciones de ${territories === 1 ? '1 territorio' : `${count(territories)} territorios`}: ${count(valued)} con su valor${valued < estimates ? `, y ${count(estimates - valued)} que se omiten y dejan solo su tamaño de muestra` : ''}.`,
  replaces: (title: string, version: number) =>
    `Reemplaza a «${title}», versión ${version}, que queda en el historial.`,
  gone: (figures: number, places: number, years: string) =>
    `La versión nueva no trae ${figures === 1 ? '1 cifra' : `${count(figures)} cifras`} de la anterior, de ${places === 1 ? '1 lugar' : `${count(places)} lugares`} (${years}): dejarán de publicarse en este conjunto.`,
  displacedTitle: (n: number) =>
    n === 1 ? '1 cifra tomará el lugar de una publicada' : `${count(n)} cifras tomarán el lugar de otras publicadas`,
  displacedLead: (changed: number) =>
    `${changed === 0 ? 'Ninguna se verá con otro valor.' : changed === 1 ? '1 se verá con otro valor.' : `${count(changed)} se verán con otro valor.`} En las páginas, el mapa, los diagnósticos y la API estará la de esta corrida en vez de la que hay hoy. Comprueba que sea de la misma población.`,
  displacedFigure: 'Cifra',
  displacedRest: (n: number) => (n === 1 ? 'La otra' : `Las otras ${count(n)}`),
  today: 'Hoy',
  afterPublishing: 'Se vería',
  todaySource: 'La de hoy viene de',
  earlierTitle: 'De las mismas personas ya se publicó',
  earlierVersion: (version: number, current: boolean) =>
    current ? `versión ${version}, vigente` : `versión ${version}, retirada o reemplazada; sigue a la vista`,
  earlierLead:
    'Esas cifras son de otra corrida, de este archivo o de otro del mismo lugar y periodo. Lo que se deduciría sumando los mismos grupos ya está contado entre lo que se omite; con otros cortes o tablas, restando unas de otras se puede llegar a lo que se omite, aquí o allá.',
  earlierCheck:
    'Antes de publicar, mira qué omite cada conjunto y comprueba que no salga por resta de dos totales o de dos tramos. Si sale, publica con los mismos grupos y cortes, o no publiques esa tabla.',
  sameFile: 'Cifras anteriores de las mismas personas',
  sameFileChecked: 'Revisé esos conjuntos: restando no se llega a lo que se omite.',
  universe: {
    title: 'De quiénes son las cifras',
    some: (some: number, of: number, where: string, period: string) =>
      `${period ? `En ${period} el` : 'El'} archivo trae ${some} de las ${of} comunas ${where}. Sus cifras no se publican como las de toda la región: donde se vean dirán «${some} de sus ${of} comunas».`,
    inside: (n: number) => (n === 1 ? 'En el archivo: 1 comuna' : `En el archivo: ${n} comunas`),
    outside: (n: number) => (n === 1 ? 'No está: 1 comuna' : `No están: ${n} comunas`),
    unproven: (entire: string) => `Ninguna columna del archivo muestra que sea de ${entire}.`,
    contradicted: (entire: string) =>
      `Según sus columnas el archivo es de ${entire}, pero sus factores de expansión no lo confirman.`,
    unsaid: (count: string) =>
      `De ${count} personas de la muestra el archivo no dice la comuna, o dice un código que no existe: no están en las cifras por comuna.`,
    weighed: (sum: string, known: string, year: string) =>
      `Sus factores de expansión suman ${sum} personas; la proyección del INE para ${year} es de ${known}.`,
    notWeighed: 'Tampoco hay una proyección de población con que comparar lo que suman sus factores de expansión.',
    enough: (entire: string) => `Con eso se publica como de ${entire}, y se dice en qué se basa.`,
    field: 'Territorio de las cifras',
    declareSome: (some: number, of: number, where: string) =>
      `las cifras ${where} son de ${some} de sus ${of} comunas, no de todas, y así se publican`,
    declare: (all: string) => `Declaro que ${all}.`,
    declareAll: (entire: string, sums: { readonly sum: string; readonly known: string } | null) =>
      `el archivo representa a ${entire}${sums ? `, aunque sus factores suman ${sums.sum} personas y son ${sums.known} habitantes` : ''}; y donde se vean las cifras se dirá que fue declarado`,
    entire: {
      country: (name: string) => `todo ${name}`,
      region: (name: string) => `toda la ${name}`,
      comuna: (name: string) => `toda la comuna de ${name}`,
    },
    someCaveat: ({ period, some, of, where, inside, outside }: Details) =>
      `Las cifras ${where}${period ? ` de ${period}` : ''} son de ${some} de sus ${of} comunas, y no de toda la región. Incluye: ${inside}. No incluye: ${outside}.`,
    declaredCaveat: (entire: string) =>
      `Que las cifras sean de ${entire} lo declaró quien las publicó: ninguna columna del archivo lo muestra.`,
    contradictedCaveat: (entire: string) =>
      `Que las cifras sean de ${entire} lo declaró quien las publicó: hay gente de cada parte en el archivo, pero sus factores de expansión no suman su población.`,
    weighedCaveat: (entire: string) =>
      `Las cifras se publican como de ${entire} por lo que suman sus factores de expansión: ninguna columna del archivo lo muestra.`,
  },
  table: 'Tabla',
  published: 'Se publican',
  weak: 'con advertencia',
  primary: 'Se omiten por no ser fiables',
  secondary: 'Se omiten para que no se deduzcan',
  firstTitle: (measure: string) => `Las primeras: ${measure}`,
  shown: (n: number, of: number) => `Se muestran ${count(n)} de ${count(of)}.`,
  territory: 'Territorio',
  breakdown: 'Desglose',
  everybody: 'todas las personas',
  value: 'Valor',
  interval: 'Intervalo al 95 %',
  quality: 'Calidad',
  reasons: { primary: 'no se publica: no es fiable', secondary: 'no se publica: delataría otra' },
  doPublish: 'Publicar',
  question:
    'Las cifras quedarán a la vista de cualquiera, con tu nombre en el historial. ¿Revisaste lo que se publica y lo que se omite?',
  yes: 'Sí, publicar',
  done: 'Publicado.',
  unchanged: 'Esas mismas cifras y textos ya estaban publicados: no cambió nada.',
  see: 'Ver el conjunto',
  datasets: 'Conjuntos publicados con estas cifras',
  datasetVersion: (version: number, when: string) => `versión ${version}, ${when}`,
  withdraw: 'Retirar',
  withdrawQuestion: 'Estas cifras dejan de estar vigentes. Las versiones anteriores de los datos las conservan.',
  withdrawYes: 'Sí, retirar',
  reason: 'Motivo (lo leerá cualquiera, en la página del conjunto)',
  afterwards: 'Qué queda vigente',
  afterBefore: (version: number, when: string) => `Vuelven las cifras de la versión ${version} (${when})`,
  afterNone: 'Nada: ninguna versión de este conjunto',
  withdrawn: 'El conjunto se retiró: ninguna versión suya queda vigente.',
  restored: 'La versión se retiró, y las cifras de la anterior están vigentes otra vez, como una versión nueva.',
  nothingChanges: 'Con eso no cambia ninguna cifra de las páginas, el mapa ni la API.',
  comesBack: (n: number, source: string) =>
    `${n === 1 ? '1 cifra pública pasa' : `${count(n)} cifras públicas pasan`} a ser ${n === 1 ? 'la' : 'las'} de «${source}»:`,
  goesAway: (n: number) =>
    n === 1
      ? '1 cifra pública deja de verse, porque ningún otro conjunto la da:'
      : `${count(n)} cifras públicas dejan de verse, porque ningún otro conjunto las da:`,
  placesAndMore: (places: string, more: number) =>
    `${places} y ${more === 1 ? 'otro lugar' : `otros ${count(more)} lugares`}`,
  suggestedTitle: (measure: string, survey: string) => `${measure}, ${survey}`,
  suggestedDescription: (survey: string) =>
    `Estimaciones con su error estándar, calculadas con los microdatos de «${survey}» y su diseño muestral.`,
  suggestedSource: (survey: string, mesa: string) => `Calculado por ${mesa} con los microdatos de ${survey}`,

  caveats: {
    graded: (rules: string) => `La calidad de cada cifra se juzga con estas reglas: ${rules}.`,
    weak: (n: number) =>
      n === 1
        ? '1 cifra es poco fiable: úsala con cuidado.'
        : `${count(n)} cifras son poco fiables: úsalas con cuidado.`,
    left: (primary: number, secondary: number) =>
      [
        primary > 0 &&
          `Se ${primary === 1 ? 'omite 1 cifra' : `omiten ${count(primary)} cifras`} por no ser fiable${primary === 1 ? '' : 's'}.`,
        secondary > 0 &&
          `Se ${secondary === 1 ? 'omite 1 cifra' : `omiten ${count(secondary)} cifras`} porque, restando, de ${secondary === 1 ? 'ella' : 'ellas'} se deducirían otras que no son fiables.`,
      ]
        .filter(Boolean)
        .join(' '),
  },

  issue: {
    required: 'Falta este dato.',
    'too-long':
      'Es demasiado largo: caben 60 letras en el nombre corto, 160 en cada título, 2.000 en cada descripción, 500 en la fuente y 200 en la licencia.',
    'not-a-slug': 'Usa solo minúsculas sin acento, números y guiones: pobreza-regiones-2020.',
    'not-a-link': 'Debe ser una dirección que comience con http:// o https://.',
    'not-a-year': 'Escribe un año, como 2020, o un mes, como 2024-05.',
    'not-a-territory': 'Elige Chile, una región, una comuna o «Ninguno».',
    'not-names': 'Cada línea dice el grupo, el código y su nombre: sexo 1 = Hombre.',
    'choose-one': 'Elige al menos una tabla.',
    'same-file-unchecked': 'Revisa los conjuntos que ya se publicaron de las mismas personas y marca que lo hiciste.',
    'universe-undeclared': 'Lee de quiénes serán las cifras y márcalo, o elige otro territorio del archivo completo.',
  },

  refusal: {
    'interval-not-95': 'Los intervalos publicados son al 95 %. Corre otra vez con ese nivel de confianza.',
    'same-file-unchecked': 'De las mismas personas ya se publicaron otras cifras. Revísalas y marca que lo hiciste.',
    'share-without-persons':
      'Esta corrida tiene porcentajes sin su número de personas, por el que se sabe cuáles no se pueden publicar. Pide una nueva con las mismas medidas: ahora van juntos.',
    'no-published-measure':
      'De esta corrida no hay nada que publicar: el número de personas va siempre con su tasa, y lo de otra metodología se publica con una corrida de ella. Pide otra que tenga alguna tasa de esta metodología.',
    'no-publishable-figure':
      'De esta corrida no se puede publicar ninguna cifra: según la regla de calidad, todas son no fiables o permitirían deducir una que no lo es. La columna «Al publicar» de las tablas dice cuál es el caso de cada una. Pide otra con menos grupos, sin cruces o con tramos más anchos; si tampoco el total es fiable, la muestra no alcanza.',
    'nothing-to-publish': 'En las tablas elegidas no hay ninguna cifra que se pueda publicar.',
    'table-of-two-places': ({ table }: Details) =>
      `La tabla «${table}» cruza dos grupos que son territorios. Deja uno, o no publiques esa tabla.`,
    'territory-code-unknown': ({ group, value, level }: Details) =>
      `«${value}», en el grupo «${group}», no es el código de ${level === 'region' ? 'una región' : 'una comuna'} de Chile. No se publicó nada.`,
    'category-without-name': ({ group, values }: Details) =>
      `En el grupo «${group}» estos valores no tienen nombre: ${values}. Escríbelos en «Nombres de grupos y categorías» (así: ${group} 1 = Hombre), o no publiques las tablas con ese grupo.`,
    'breakdown-not-plain': ({ text }: Details) =>
      `«${text}» lleva signos (= ; , o comillas) que no se pueden publicar en un desglose. Cambia ese valor en el archivo.`,
    'period-not-a-year': ({ period }: Details) =>
      `«${period}» no es un año ni un mes. Corrige el periodo en la descripción de la encuesta.`,
    'period-of-another-year': ({ typed, own }: Details) =>
      `El periodo escrito es ${typed}, pero la encuesta se describió como de ${own}. Escribe ${own}, o corrige la descripción y corre otra vez.`,
    'whole-lacks-regions': ({ column, lacking, of, exact, missing }: Details) =>
      `El archivo no es de todo Chile: según su columna «${column}» le faltan ${exact ? '' : 'al menos '}${count(Number(lacking))} de las ${of} regiones${missing ? `${exact ? ':' : ', entre ellas'} ${missing}` : ''}. Elige «Ninguno», o su región si es una sola.`,
    'whole-lacks-comunas': ({ column, whole, count: some, of, found }: Details) =>
      `El archivo no es de toda la región ${whole}: según su columna «${column}» tiene ${some === 1 ? '1' : count(Number(some))} de sus ${of} comunas${found ? ` (${found})` : ''}. Elige ${some === 1 ? 'esa comuna' : '«Ninguno»'}, o publica las tablas por comuna.`,
    'comunas-not-named': ({ column, whole, count: some, of }: Details) =>
      `Según su columna «${column}» el archivo trae ${count(Number(some))} de las ${of} comunas de ${whole}, pero esta corrida no dice cuáles. Pide otra con la tabla de esa columna, o publica sin ese territorio: «Ninguno», y sin la tabla por región.`,
    'comunas-unsaid': ({ column, whole, count: some }: Details) =>
      `De ${count(Number(some))} personas de la muestra la columna «${column}» no dice la comuna, o dice un código que no existe: pueden ser de las comunas de ${whole} que parecen faltar, y no se sabe de quiénes serían las cifras. Complétala en el archivo y súbelo otra vez, o publica sin ese territorio: «Ninguno», y sin la tabla por región.`,
    'region-not-its-comunas': ({ column, region, found }: Details) =>
      `La tabla por región tiene gente de ${region}, pero según la columna «${column}» es de ${found}. Corrige la columna que esté mal en el archivo y súbelo otra vez, o publica sin la tabla por región.`,
    'persons-above-people': ({ territory, year, persons, people }: Details) =>
      `De ${officialName(String(territory)) ?? territory} saldrían ${count(Number(persons))} personas, más que su población en ${year}: ${count(Number(people))}, según la proyección del INE. Revisa el factor de expansión y la columna de lugar, o no publiques esa tabla.`,
    'held-back-given-away': ({ count: some, territory }: Details) =>
      `Restando de lo que ya está publicado se llegaría a ${Number(some) === 1 ? '1 cifra que se omite' : `${count(Number(some))} cifras que se omiten`}, entre ellas una de ${officialName(String(territory)) ?? territory}, y aquí no hay qué más omitir. Publica menos tablas, o los mismos grupos y cortes que ya se publicaron; o retira antes el otro conjunto.`,
    'universe-undeclared':
      'El archivo no muestra que sea de todo el territorio elegido. Mira qué se publicaría, y márcalo ahí.',
    'whole-holds-others': ({ column, whole, other }: Details) =>
      `El archivo no es solo de ${whole}: según su columna «${column}» también tiene gente de ${other}. Elige «Ninguno», o Chile si están todas las regiones.`,
    'nothing-without-whole':
      'Con «Ninguno» se publican solo las tablas por región o comuna, y no elegiste ninguna de ellas. Elige una tabla así y di qué grupo es el territorio, o el territorio del archivo.',
    'dataset-of-another-method': ({ dataset, method }: Details) =>
      `«${dataset}» tiene cifras de otra metodología (${method}). Dos metodologías no comparten un conjunto: elige otro nombre corto.`,
    'dataset-not-of-run': ({ dataset }: Details) => `«${dataset}» no es un conjunto publicado con estas cifras.`,
  },
};
