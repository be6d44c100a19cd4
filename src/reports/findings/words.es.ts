/** What reports say, in Spanish. */

/** «1 organización», «12 organizaciones». */
const of = (n: string, one: string, many: string) => (n === '1' ? `1 ${one}` : `${n} ${many}`);

/** «1 dice», «47 dicen». */
const say = (n: string) => (n === '1' ? '1 dice' : `${n} dicen`);

export const es = {
  title: {
    informe: 'Resultado del levantamiento de iniciativas',
    presentacion: 'Resultado del levantamiento de iniciativas',
    brechas: 'Brechas identificadas',
  },
  subject: 'Quiénes están, qué hacen, qué ofrecen, cómo se relacionan y qué falta',
  keywords: ['pobreza', 'innovación social', 'iniciativas', 'alianzas', 'brechas', 'Chile'],
  edition: (number: string, day: string) => `Edición ${number}, con los datos del ${day}`,
  unpublished: (day: string) => `Sin publicar, con los datos del ${day}`,
  contents: 'Contenido',
  page: 'Página',
  sampleTitle: 'Datos de muestra',
  sample:
    'Las organizaciones, iniciativas, recursos, alianzas y brechas de este documento son ficticias. Las cifras de pobreza son las publicadas.',
  registrySource: (day: string) => `Fuente: registro de la mesa, ${day}.`,
  answered: (answered: string, registered: string) =>
    answered === registered ? `De las ${answered} del registro, todas respondieron.` : `De ${answered} que respondieron, entre ${registered} del registro.`, // prettier-ignore
  several: 'Cada una puede dar varias respuestas.',
  share: (count: string, of: string, percent: string) => `${count} de ${of} (${percent})`,
  columns: {
    organization: 'Organización',
    sector: 'Sector',
    region: 'Región',
    allies: 'Alianzas',
    confirmed: 'Dichas por ambas',
    seats: 'Sedes',
    worksIn: 'Trabajan ahí',
    initiatives: 'Iniciativas',
    resources: 'Recursos',
    persons: 'Personas en pobreza multidimensional',
    comuna: 'Comuna',
    share: 'Porcentaje',
    interval: 'Intervalo de 95\u00a0%',
    here: 'La nombran',
    inRegion: 'Nombran su región',
    initiative: 'Iniciativa',
    lead: 'La lleva',
    stage: 'Etapa',
    where: 'Dónde',
    reach: 'Personas al año',
    resource: 'Recurso',
    by: 'Lo ofrece',
    kind: 'Tipo',
    terms: 'Condiciones',
    standing: 'Se puede pedir',
    figure: 'Cifra',
    of: 'De quiénes',
    source: 'Fuente',
    year: 'Fecha',
    method: 'Cómo se obtuvo',
  },
  noRegion: 'Sin región',
  notSaid: 'No lo dice',
  firstOf: (some: string, all: string) => `Las primeras ${some} de ${all}.`,
  summary: {
    title: (n: string) => `Lo principal: ${of(n, 'organización', 'organizaciones')}, y lo que falta`,
    short: 'En breve',
    private: (share: string) => `${share} organizaciones no pertenecen al sector público.`,
    linking: (share: string) =>
      `${share} de las que respondieron realizan instancias de vinculación con otros actores.`,
    alliance: (share: string) => `${share} dicen tener alianzas.`,
    initiatives: (n: string, saying: string) =>
      `Hay ${of(n, 'iniciativa registrada', 'iniciativas registradas')} en marcha; ${say(saying)} a cuántas personas llegan.`,
    resources: (n: string, kind: string, count: string) =>
      `Hay ${of(n, 'recurso que se ofrece', 'recursos que se ofrecen')}; lo que más hay es ${kind} (${count}).`,
    ties: (n: string, confirmed: string) =>
      `Hay ${of(n, 'alianza', 'alianzas')} entre ellas; ambas partes dicen ${confirmed}.`,
    gaps: (n: string) => `La mesa ha constatado ${of(n, 'brecha', 'brechas')}, cada una con dos fuentes o más.`,
    need: (asked: string, all: string) =>
      `En ${asked} de ${all} comunas ninguna iniciativa registrada en marcha nombra la comuna ni su región: es una pregunta que hacer ahí, no un hallazgo.`,
    howTitle: 'Cómo se lee',
    how: [
      'Todo porcentaje es de quienes respondieron, y dice de cuántas.',
      'Una alianza que dice una sola parte se muestra con línea segmentada y no se cuenta como confirmada.',
      'Lo que nadie registró no se da por inexistente.',
    ],
    missingTitle: 'Lo que no está',
    noInitiatives: 'Nadie ha publicado iniciativas todavía.',
    noResources: 'Nadie ofrece recursos todavía.',
    noTies: 'Nadie ha dicho todavía con quién está aliada.',
    noGaps: 'La mesa no ha publicado brechas todavía.',
    noNeed: 'No hay cifras publicadas de pobreza por comuna: falta la necesidad con que comparar lo registrado.',
    noRun:
      'Cuánto de la necesidad queda cubierto no se estima en este documento: la mesa no ha publicado ninguna comparación de necesidad y oferta.',
    noWave:
      'No se ha preguntado a todas las organizaciones por todas las demás: una alianza que falta puede ser una que nadie declaró.',
  },
  who: {
    title: (share: string) => `${share} organizaciones no son del sector público`,
    text: (direct: string, enabler: string) =>
      `${direct} trabajan directamente con personas y ${enabler} aportan recursos al ecosistema. Una misma organización puede hacer ambas cosas.`,
    sector: 'Organizaciones por sector.',
    scope: 'Hasta dónde trabajan.',
    population: 'Con quiénes trabajan.',
  },
  where: {
    title: (region: string, seats: string, works: string) =>
      `${region}: tienen su sede ahí ${seats}; trabajan ahí ${works}`,
    none: 'Todavía no se sabe dónde están',
    text: 'La sede de una organización dice poco de dónde trabaja: por eso van por separado, de norte a sur.',
    table:
      'Las regiones, de norte a sur: sedes, quiénes trabajan ahí, y lo que nombra la región o alguna de sus comunas.',
    apart: (initiatives: string, resources: string) =>
      `Aparte, de todo Chile: ${of(initiatives, 'iniciativa', 'iniciativas')} y ${of(resources, 'recurso', 'recursos')}, que no se suman a ninguna región.`,
  },
  initiatives: {
    title: (n: string, saying: string) =>
      `${of(n, 'iniciativa', 'iniciativas')} en marcha; ${say(saying)} a cuántas personas llegan`,
    text: 'Los números de personas no se suman entre iniciativas: una misma persona puede estar en varias.',
    other: (paused: string, ended: string) => `Aparte: ${paused} en pausa y ${ended} terminadas.`,
    dimension: 'Iniciativas en marcha por dimensión de la pobreza; una puede abordar varias.',
    stage: 'Iniciativas en marcha por etapa, según dice cada equipo.',
    basis: 'En qué se apoya el número de personas que dicen.',
    silent: 'No dicen nada',
  },
  resources: {
    title: (kind: string, count: string, all: string) => `Lo que más se ofrece: ${kind}, ${count} de ${all} recursos`,
    kind: 'Recursos que se ofrecen, por tipo.',
    terms: 'En qué condiciones.',
    text: (enabler: string) =>
      `${enabler} organizaciones dicen aportar algún tipo de recurso; aquí se cuentan los recursos que describieron uno a uno.`,
  },
  network: {
    title: (ties: string, confirmed: string, percent: string) =>
      `${of(ties, 'alianza', 'alianzas')}; ambas partes dicen ${confirmed} (${percent})`,
    text: (declarations: string, alone: string) =>
      `Vienen de ${of(declarations, 'declaración', 'declaraciones')}. ${of(alone, 'organización no tiene', 'organizaciones no tienen')} alianzas con otra del registro.`,
    map: 'La red: cada organización cerca de aquellas con que está aliada. Línea continua: la dicen ambas; segmentada: la dice una. Rombo: norte y centro; círculo: centro sur y Metropolitana; cuadrado: sur y austral.',
    named: (n: string) =>
      n === '1' ? 'Con nombre, la que queda en el camino entre las demás.' : `Con nombre, las ${n} que quedan en el camino entre las demás.`, // prettier-ignore
    mapAlt: (nodes: string, ties: string) =>
      `Mapa de ${nodes} organizaciones y ${ties} alianzas. Las mismas, con sus números, están en la tabla de todas las organizaciones.`,
    loom: 'El telar: cada organización es un hilo horizontal y cada alianza une dos de ellos. El número es cuántas alianzas tiene.',
    loomAlt: (nodes: string, ties: string) =>
      `Telar de ${nodes} organizaciones con ${ties} alianzas, las mismas del mapa.`,
    groups: (n: string) =>
      `Los hilos van por grupos: ${n} conjuntos de organizaciones con más alianzas entre sí que las que daría el azar.`,
    alone: 'Sin alianzas registradas:',
    noGroups: 'No hay grupos estables: los hilos van por zona del país.',
    tooMany: 'Son demasiadas para un dibujo: están en la tabla de todas las organizaciones.',
  },
  bridges: {
    title: (n: string) => `${of(n, 'organización queda', 'organizaciones quedan')} en el camino entre las demás`,
    text: 'Son el tercio superior de las que están en algún camino corto entre otras dos, por orden alfabético. Si se fueran, más pares quedarían lejos: conviene cuidarlas, no cargarlas más. No es un ranking: quien no declaró sus alianzas cambiaría el orden.',
    table: 'Organizaciones que unen partes de la red.',
  },
  gaps: {
    title: (n: string) => `La mesa constata ${of(n, 'brecha', 'brechas')}`,
    text: 'Cada una la enuncia la mesa con dos fuentes o más. Las causas y los efectos los proponen y apoyan las organizaciones, una voz cada una.',
    about: (kind: string, whom: string, where: string) => [kind, whom, where].filter((part) => part !== '').join(' · '),
    shown: (n: string) => (n === '1' ? 'Lo que la muestra, 1 fuente' : `Lo que la muestra, ${n} fuentes`),
    tree: (voices: string) =>
      voices === '1' ? 'Arriba los efectos, abajo las causas. Opinó 1 organización.' : `Arriba los efectos, abajo las causas. Opinaron ${voices} organizaciones: cada apoyo es de tantas.`, // prettier-ignore
    noTree: 'Nadie ha propuesto causas ni efectos todavía.',
    backed: (n: string, of: string) => `${n} de ${of} la apoyan`,
    none: 'nadie la apoya',
    causes: 'Causas',
    effects: 'Efectos',
    list: 'Las brechas que la mesa constata.',
    columns: { title: 'Brecha', kind: 'Tipo', whom: 'A quiénes', where: 'Dónde', sources: 'Fuentes', causes: 'Causas', effects: 'Efectos', voices: 'Opinaron' }, // prettier-ignore
  },
  need: {
    title: (asked: string, all: string) => `En ${asked} de ${all} comunas falta preguntar quién trabaja`,
    text: (country: string) =>
      `Se compara cuántas personas están en pobreza multidimensional, por comuna, con cuántas iniciativas en marcha la nombran. ${country}`,
    country: (percent: string) => `En el país es ${percent}.`,
    zero: 'Cero significa que nadie del registro la nombra, no que nadie trabaje ahí.',
    intervals: (n: string) =>
      `Las ${n} comunas con más personas en pobreza multidimensional: porcentaje y su intervalo de 95 %.`,
    table: (n: string) =>
      `Las ${n} comunas con más personas en pobreza multidimensional, e iniciativas en marcha que las nombran.`,
    askedTitle: 'Dónde preguntar primero',
    asked: (n: string) => `De las comunas que ninguna iniciativa nombra, ni su región, las ${n} con más personas.`,
    synthetic: 'sale solo de un modelo',
    source: (source: string, period: string, method: string, release: string) =>
      `Fuente: ${source}. Año ${period}, ${method}; versión ${release} de los datos.`,
  },
  supply: {
    firm: (need: string, n: string, all: string) =>
      n === '1'
        ? `${need}: es casi seguro que 1 de ${all} comunas está entre el quinto donde se atiende a menos`
        : `${need}: es casi seguro que ${n} de ${all} comunas están entre el quinto donde se atiende a menos`,
    noneFirm: (need: string) => `${need}: de ninguna comuna es casi seguro que se atienda a menos que en las demás`,
    text: (initiatives: string, without: string, draws: string) =>
      `Se compara cuántas personas necesitan, según las cifras publicadas, con lo que dicen ${initiatives} iniciativas; ${without} no dicen a cuántas personas atienden. Lo que no se sabe se saca por azar ${draws} veces.`,
    scale:
      'Firme: en 90 de cada 100 simulaciones o más; probable: en 50; posible: en 10. Los intervalos tienen 90 de cada 100. No hay un índice: son dos preguntas distintas.',
    chart: (n: string) =>
      n === '1' ? 'Parte de la necesidad que se atiende en la comuna donde es menor, con su intervalo de 90 %.' : `Parte de la necesidad que se atiende en las ${n} comunas donde es más seguro que sea de las menores, con su intervalo de 90 %.`, // prettier-ignore
    least: 'Comunas entre el quinto donde se atiende a menos: cuán seguro es, y qué lo daría vuelta.',
    most: 'Comunas entre el quinto con más personas sin atender: cuán seguro es.',
    asked: (n: string, all: string) => `En ${n} de ${all} comunas nadie se ha inscrito: se pregunta`,
    askedTable: (n: string) =>
      n === '1' ? 'La comuna donde nadie se ha inscrito, y cuántas personas necesitan ahí.' : `Las ${n} con más personas que necesitan, de las comunas donde nadie se ha inscrito.`, // prettier-ignore
    columns: {
      says: 'Afirmación',
      draws: 'De 100 simulaciones',
      need: 'Personas que necesitan',
      covered: 'Se atiende',
      uncovered: 'Personas sin atender',
      interval: 'Intervalo de 90\u00a0%',
      overturns: 'Le daría vuelta (personas al año)',
      answered: 'Qué se ha respondido',
    },
    ofNeed: (need: string, said: string) => `${need}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
    noneLeast: 'De ninguna comuna se puede afirmar que se atienda a menos que en las demás.',
    unknown: 'Lo que no sabemos',
    method: 'Cómo se comparan necesidad y oferta',
    source: (period: string, published: string, slug: string) =>
      `Fuente: cifras publicadas de ${period} e iniciativas del registro; comparación ${slug}, publicada el ${published}.`,
    files: (need: string) => `${need}, comuna por comuna, y los archivos para repetirla:`,
    row: [
      'Necesidad y oferta por comuna',
      'cifras publicadas e iniciativas del registro',
      'Simulación con semilla fija, que cualquiera repite',
    ],
  },
  all: {
    title: 'Quiénes son, uno por uno',
    organizations: (n: string) => `Las ${n} organizaciones del registro, por orden alfabético.`,
    initiatives: (n: string) => `Las ${n} iniciativas publicadas, por orden alfabético.`,
    resources: (n: string) => `Los ${n} recursos que se ofrecen, por orden alfabético.`,
  },
  method: {
    title: 'Método y fuentes',
    table: 'De dónde sale cada cifra.',
    rows: {
      organizations: [
        'Organizaciones, sectores, alcances',
        'registro de la mesa',
        'Respuestas aceptadas por la mesa, de organizaciones activas',
      ],
      initiatives: [
        'Iniciativas y a cuántas personas llegan',
        'equipos que las llevan',
        'Lo que dice cada equipo; se cuentan las publicadas en marcha',
      ],
      resources: ['Recursos', 'organizaciones que los ofrecen', 'Lo que describe cada organización; no los retirados'],
      ties: [
        'Alianzas',
        'organizaciones que las declaran',
        'Un par cuenta una vez, lo diga quien lo diga; confirmada cuando la dicen ambas',
      ],
      gaps: [
        'Brechas, causas y efectos',
        'mesa y organizaciones',
        'Enunciadas con dos fuentes o más; causas y efectos propuestos, decididos y apoyados',
      ],
      need: [
        'Pobreza multidimensional por comuna',
        '',
        'Estimación para áreas pequeñas publicada, con su intervalo de 95 %',
      ],
    },
    texts: [
      'Grupos de la red: los que dan más alianzas dentro que al azar (modularidad, algoritmo de Leiden, veinte órdenes de semilla fija); se muestran solo si tres de cada cuatro compañeros se repiten entre órdenes.',
      'Puentes: cuántos caminos más cortos entre otras dos organizaciones pasan por cada una (intermediación), sobre las alianzas en ambos sentidos.',
      'Los porcentajes se redondean al entero más cercano; los medios, hacia arriba.',
    ],
    caveats: 'Advertencias de quien publica las cifras de pobreza',
    address: 'Dirección permanente de esta edición, con sus datos y sus versiones en ambos idiomas:',
    edition: 'Esta edición',
    data: 'Sus datos, para volver a hacerla:',
    againTitle: 'Volver a hacer este documento',
    again: (kind: string, lang: string) =>
      `Todo lo que dice viene de los datos de la edición, que se descargan junto a ella. Con Minga en una máquina, «minga report make ${kind} --data ARCHIVO.json --lang ${lang} --out ${kind}» da los mismos bytes.`,
  },
};
