/** Comunas and regions whose name says something else in many sentences: «certificado de nacimiento», «la reina de la casa». Pure. */

/** Words before a name that make it the place, though more follows. */
type Leads = readonly ('en' | 'de')[];
const anywhere: Leads = ['en', 'de'];

/** Seldom the place: where the sentence goes on, only after one of these words. */
const seldom = new Map<string, Leads>(
  (
    'independencia, el monte, la estrella, la cruz, las cabras, corral, canela, hijuelas, pinto, cabildo, camarones, mejillones, cisnes, ' +
    'algarrobo, paredones, pica, empedrado, portezuelo, palmilla, olivar, romeral, graneros, mostazal, parral, cabrero, rio claro, rio verde, ' +
    'rio negro, rio bueno, lago verde, laguna blanca, la higuera, tierra amarilla, villa alegre, yerbas buenas, sagrada familia, calle larga, ' +
    'rinconada, colina, natales, vicuna, pelarco, casablanca'
  )
    .split(', ')
    .map((name) => [name, anywhere]),
);
for (const name of ['retiro', 'navidad', 'primavera']) seldom.set(name, []);
for (const name of ['nacimiento', 'porvenir', 'nogales']) seldom.set(name, ['en']);

/** Often the place, but not where the words around it make it a thing. */
const often = new Set(
  (
    'constitucion, victoria, coronel, caldera, los andes, la reina, la granja, el bosque, los alamos, los sauces, la cisterna, la union, ' +
    'la calera, el carmen, providencia, recoleta, estacion central, quinta normal, los lagos, los rios, los angeles, tome, laja, cartagena'
  ).split(', '),
);

/** A sentence as it was typed and as it is read, and where a name stands in it. */
export interface NameStanding {
  readonly typed: readonly string[];
  readonly said: readonly string[];
  readonly from: number;
  readonly to: number;
  /** The code of the place that the words from here on begin with. */
  readonly placeFrom: (at: number) => string | undefined;
}

/** Whether a name is the place where it stands; what is no everyday word always is. */
export function isPlaceThere(standing: NameStanding, code: string): boolean {
  const { said, from, to } = standing;
  const name = said.slice(from, to).join(' ');
  const leads = seldom.get(name);
  if (!leads && !often.has(name)) return true;
  const [before, isLast] = [said[from - 1], to === said.length];
  if ((from === 0 && isLast) || isCapitalised(standing) || before === 'pobreza' || said[from - 2] === 'pobreza')
    return true;
  if (before && (articles.has(before) || isDeed(before))) return false;
  if (isLast)
    return (
      before === 'en' || (leads ?? anywhere).includes(before as 'de') || (before!.length > 3 && !small.has(before!))
    );
  if (goesOn(standing, code)) return false;
  return before !== undefined && anywhere.includes(before as 'de')
    ? (leads ?? anywhere).includes(before as 'de')
    : !leads;
}

/** «en Victoria»; a sentence that begins with a capital says nothing by it. */
const isCapitalised = ({ typed, from }: NameStanding): boolean =>
  from > 0 && /^\p{Lu}/u.test(typed[from]!) && /^\p{Ll}/u.test(typed[from - 1]!);

/** «La constitución», «mi reina»: it is a thing. */
const articles = new Set(
  'el la los las un una unos unas mi mis tu tus su sus este esta ese esa nuestro nuestra cada toda todo'.split(' '),
);

/** What leads to an everyday word more than to a place. */
const small = new Set('para desde hasta entre sobre como mayor'.split(' '));

/** An infinitive, of which it is what is done: «reparar caldera», «proteger los álamos». */
const isDeed = (word: string): boolean => word.length > 4 && /[aei]r$/.test(word) && !nouns.has(word);
const nouns = new Set(
  'hogar lugar taller mujer escolar familiar militar bienestar celular alquiler popular titular circular solar poder deber saber'.split(
    ' ',
  ),
);

/** «La reina de la casa», «el bosque se quema»: what follows is said of a thing, unless it is another place, or the region it is in. */
function goesOn({ said, to, placeFrom }: NameStanding, code: string): boolean {
  const after = said[to]!;
  if (!following.has(after)) return false;
  const next = placeFrom(articles.has(said[to + 1] ?? '') ? to + 2 : to + 1) ?? placeFrom(to + 1);
  return next === undefined || (after !== 'y' && !code.startsWith(next));
}
const following = new Set('de del y en se que es son no con para a al por sin'.split(' '));
