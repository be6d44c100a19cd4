/** The words of a list that a sentence finds, in Spanish. */
const quoted = (words: readonly string[], between: string) => words.map((word) => `«${word}»`).join(between);

export const es = {
  alsoServing: (n: string) => `Ver también las de toda la región y de todo Chile: son ${n} en total`,
  searched: (typed: string) => `«${typed}»`,
  understood: (answer: string, typed: string) => `${answer}, por «${typed}»`,
  thereOrAround: (comuna: string) => `${comuna}: en la comuna, en toda su región o en todo Chile`,
  inItsComunas: (province: string) => `${province}: en sus comunas, en toda su región o en todo Chile`,
  answer: (facet: string, label: string) => `${facet}: ${label}`,
  thereOrEverywhere: (region: string) => `${region}: en ella o en todo Chile`,

  corrected: (typed: string, meant: string) => `No encontramos «${typed}»; buscamos «${meant}».`,
  asTyped: (typed: string) => `Buscar «${typed}» como lo escribiste`,
  leftOut: (words: readonly string[], n: string, there: boolean) =>
    `Con todo lo que escribiste no hay nada${there ? ' en ese lugar' : ''}. Sin ${quoted(words, ' ni ')}: ${n}.`,
  requireThem: (one: boolean) => (one ? 'Exigir esa palabra' : 'Exigir esas palabras'),
  nothingAsked: (typed: string) =>
    `«${typed}» no tiene ninguna palabra que buscar: se muestra todo. Escribe parte de un nombre, un tema o un lugar.`,
  here: 'Aquí',
  hereIn: (list: string) => `En «${list}»`,
  akin: (here: string, typed: string, said: readonly string[]) =>
    `${here} nadie escribe «${typed}»: se muestra lo que dice ${quoted(said, ' o ')}.`,
  akinHere: (typed: string, said: readonly string[]) =>
    `Lo que se muestra no dice «${typed}»: dice ${quoted(said, ' o ')}.`,
  unsaid: (here: string, typed: string, read: string) =>
    `${here} nadie escribe «${typed}»: se muestra lo que es de «${read}».`,
  instead: (here: string, asked: string, near: string) =>
    `${here} no hay nada de «${asked}». Lo más cercano: lo que es de «${near}».`,
  noneThere: (places: readonly string[]) =>
    `Nada de lo que se muestra nombra ${places.join(' ni ')}: es de un lugar más amplio, y también llega ahí.`,
  marked: (answers: readonly string[], n: string, all: string, one: boolean) =>
    `${n} de ${all} resultados ${one ? 'está marcado' : 'están marcados'} como ${quoted(answers, ' y ')}. El resto solo lo menciona.`,
  noneMarked: (answers: readonly string[]) =>
    `Nada de aquí está marcado como ${quoted(answers, ' y ')}: lo que se muestra solo lo menciona.`,
  onlyMarked: (n: string, one: boolean) => (one ? 'Ver solo ese' : `Ver solo esos ${n}`),
  mentioned: 'Solo lo mencionan',
  aroundWords: (words: readonly string[], places: readonly string[]) =>
    `Nada de ${quoted(words, ' y ')} llega a ${places.join(' ni a ')}. Se muestra lo de otros lugares, primero los de la misma región.`,
  aroundRegion: (places: readonly string[]) =>
    `Nada llega a ${places.join(' ni a ')}. Se muestra lo de otras comunas de su región.`,

  near: {
    there: (places: string) => `En ${places}`,
    region: (regions: string) => `En toda ${regions}`,
    country: 'En todo Chile',
    beside: (regions: string) => `En otras comunas de ${regions}`,
    elsewhere: 'En otros lugares',
  },
  or: ' o ',

  asked: (said: readonly string[]) => `Pediste: ${said.join('; ')}.`,
  widen: 'Prueba así:',
  without: (what: string, n: string) => `Sin «${what}»: ${n}`,
  anywhere: (n: string) => `En todo el país: ${n}`,
  noFilter: (n: string) => `Sin ningún filtro: ${n}`,
  inOrganizations: (n: string) => `Organizaciones que sí lo dicen: ${n}`,
  inEverything: 'Buscar lo mismo en todo el sitio',
  seeAll: 'Ver la lista entera',
};
