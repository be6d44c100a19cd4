/** The words of the diagnosis's pages and of its PDF; those of the ready paragraphs are in sentences.es.ts. */
/** A dataset as this installation publishes it. */
interface Issued {
  readonly mesa: string;
  readonly year: number;
  readonly title: string;
  readonly version: number;
}

const list = new Intl.ListFormat('es', { type: 'conjunction' });

export const es = {
  data: 'Datos',
  title: 'Diagnóstico',
  of: (place: string) => `Diagnóstico de pobreza: ${place}`,
  lead: 'Elige un territorio y los temas. Obtienes una página y un PDF con cifras, gráficos, fuentes y párrafos listos para un proyecto, cada cifra con su cita.',
  told: (comunas: number) =>
    comunas === 0
      ? 'Todavía no hay cifras con que hacerlo.'
      : `Un informe de Chile, de una región o de cualquiera de ${comunas} comunas, en página y en PDF, con la cita de cada cifra.`,
  form: {
    territory: 'Territorio',
    territoryHint: 'Una comuna, una región o Chile. Da lo mismo si falta una tilde o hay un error de tipeo.',
    themes: 'Temas',
    submit: 'Hacer el diagnóstico',
    other: 'Escribir otro territorio',
    nearTitle: '¿Cuál de estos?',
    kinds: { country: 'país', region: 'región', comuna: 'comuna' },
    current: (release: number, date: string) => `Se hará con la versión ${release} de los datos, del ${date}.`,
  },
  errors: {
    noTerritory: 'Escribe el territorio: una comuna, una región o Chile.',
    unknownTerritory: (text: string) => `No encontramos «${text}». Escribe el nombre de una comuna o de una región.`,
    several: (text: string) => `«${text}» puede ser más de un lugar. Elige uno de la lista.`,
    near: (text: string) => `No hay un lugar que se llame «${text}». Elige uno de los parecidos.`,
    noThemes: 'Elige al menos un tema.',
    unknownThemes: (words: string) => `Estos temas no existen: ${words}.`,
    noData: 'Todavía no hay datos publicados con que hacer un diagnóstico.',
  },
  problems: {
    title: 'Este diagnóstico no se puede mostrar',
    territory: (code: string) => `No hay ningún territorio con el código «${code}». Búscalo por su nombre.`,
    release: (release: string) => `La versión «${release}» de los datos no existe.`,
    themes: 'La dirección no dice de qué temas es el diagnóstico, o nombra temas que no existen.',
    busy: 'Se están haciendo muchos PDF a la vez. Vuelve a intentarlo en un minuto; la página tiene las mismas cifras.',
    noPdf: 'Esta instalación no puede hacer PDF en su máquina. La página tiene las mismas cifras y se puede imprimir.',
    again: 'Hacer otro diagnóstico',
  },
  themes: {
    income: 'Pobreza por ingresos',
    extreme: 'Pobreza extrema por ingresos',
    multidimensional: 'Pobreza multidimensional',
    severe: 'Pobreza severa (ambas a la vez)',
    deprivations: 'Carencias por dimensión',
    age: 'Población por edad',
    comparison: 'Comparación con la región y el país',
    neighbours: 'Comunas vecinas',
    lines: 'Líneas de pobreza',
    organizations: 'Organizaciones del registro',
  },
  page: {
    version: (release: number, date: string) => `Versión ${release} de los datos, publicada el ${date}.`,
    permanent: 'Esta dirección mostrará siempre las mismas cifras:',
    newer: (release: number) => `Hay datos más nuevos: ver este diagnóstico con la versión ${release}`,
    pdf: 'Descargar el PDF',
    text: 'Párrafos en texto',
    change: 'Cambiar territorio o temas',
    contents: 'Contenido',
    sources: 'Fuentes de este párrafo',
    sourceSite: 'Sitio de la fuente',
    source: (number: number) => `Fuente ${number}`,
    territoryPage: (place: string) => `Todas las cifras de ${place}`,
    references: 'Fuentes',
    referencesLead:
      'Los números entre corchetes llevan aquí. Cita también la versión de los datos y la dirección de esta página.',
    caveats: 'Lo que advierten las fuentes',
    seeTable: 'Ver los datos en una tabla',
    cite: 'Cómo citar este diagnóstico',
    citation: (mesa: string, year: number, title: string, release: number) =>
      `${mesa} (${year}). ${title}. Versión ${release} de los datos.`,
  },
  sure: {
    title: 'Cuán seguras son las cifras',
    texts: [
      'Casi todas vienen de una encuesta: son estimaciones, no conteos. El margen de error dice entre qué valores está, con un 95 % de confianza, el verdadero.',
      'Decimos que una cifra es mayor que otra solo cuando la diferencia supera su propio margen de error, que sale de los de ambas como si vinieran de muestras distintas (Zou y Donner, 2008).',
      'Chile cambió la forma de medir la pobreza con la encuesta Casen 2024. Las cifras de dos metodologías no se restan ni se ponen en la misma línea.',
    ],
  },
  columns: {
    year: 'Año',
    method: 'Metodología',
    territory: 'Territorio',
    rate: 'Porcentaje de personas',
    interval: 'Intervalo (95 %)',
    persons: 'Personas',
    quality: 'Fiabilidad',
    age: 'Edad',
    dimension: 'Dimensión',
    indicator: 'Carencia',
    percentage: 'Porcentaje',
    month: 'Mes',
    line: 'Línea de pobreza',
    extremeLine: 'Línea de pobreza extrema',
    basket: 'Canasta básica de alimentos',
    sources: 'Fuente',
  },
  noInterval: 'no se publica',
  noFigure: '–',
  captions: {
    rate: (measure: string, place: string) => `${measure} en ${place}, por año y metodología`,
    series: (measure: string, place: string, method: string) => `${measure} en ${place}, ${method}`,
    seriesAlt: (points: string) => `Un punto por año con su margen de error: ${points}.`,
    compared: (measure: string, year: string, names: readonly string[]) => `${measure}, ${year}: ${list.format(names)}`,
    neighbours: (measure: string, year: string, name: string) => `${measure}, ${year}: ${name} y sus comunas vecinas`,
    comparedAlt: (points: string) => `Un punto por territorio con su margen de error: ${points}.`,
    deprivations: (place: string, year: string) => `Carencias en ${place}, ${year}`,
    barsAlt: (bars: string) => `Una barra por categoría: ${bars}.`,
    age: (place: string, year: string) => `Población por edad en ${place}, ${year}`,
    lines: 'Líneas de pobreza en pesos al mes por persona equivalente',
    said: (label: string, value: string, between: string | null) =>
      `${label}, ${value}${between ? ` (${between})` : ''}`,
    mapAlt: (title: string, own: string | null, most: string | null, least: string | null) =>
      `Mapa. ${title}. ${own ? `${own}. ` : ''}La más alta: ${most ?? ''}. La más baja: ${least ?? ''}.`,
    map: (title: string, place: string) => `${title}. ${place} va con borde grueso.`,
  },
  ages: (from: string, to: string | null) => (to === null ? `${from} años o más` : `${from} a ${to} años`),
  notes: {
    country: 'El diagnóstico es del país: no hay un territorio mayor con que compararlo.',
  },
  organizations: {
    now: (date: string) =>
      `Esta cifra es del ${date} y cambia con el registro: no es de la versión de los datos ni va en el PDF.`,
    count: (count: number, within: string) =>
      count === 0
        ? `Ninguna organización del registro dice tener su sede en ${within}.`
        : count === 1
          ? `Una organización del registro tiene su sede en ${within}.`
          : `${count} organizaciones del registro tienen su sede en ${within}.`,
    see: 'Ver las organizaciones',
    notInPdf:
      'Las organizaciones del registro cambian cada día: están en la página del diagnóstico, no en este documento.',
  },
  reference: {
    text: (source: string, { mesa, year, title, version }: Issued) =>
      `${source} [conjunto de datos]. Publicado por ${mesa} (${year}) como «${title}», versión ${version}.`,
    method: (method: string) => `Metodología: ${method}`,
    years: (years: string) => (/[,–]/.test(years) ? `Años: ${years}` : `Año: ${years}`),
    estimation: (how: string) => how.charAt(0).toUpperCase() + how.slice(1),
    denominator: (whole: string) => `Denominador: ${whole}`,
    denominators: {
      persons: 'personas en viviendas particulares según la encuesta',
      deprivation:
        'la fuente las llama «% de hogares»; si son de hogares o de personas no se pudo comprobar con la tabla oficial',
      none: '',
    },
    version: (release: number, date: string) => `Publicado aquí con la versión ${release} de los datos, el ${date}`,
  },
  pdf: {
    subject: 'Cifras de pobreza con sus fuentes y su margen de error',
    pageOf: 'Página',
    contents: 'Contenido',
    made: (mesa: string) => `Hecho con los datos publicados por ${mesa}.`,
    keywords: ['pobreza', 'Chile', 'diagnóstico'],
  },
};
