/** How a sentence asks for a place: those who work there, or those who have their seat there. Pure. */
import { plain } from '#territory/find.ts';

/** `works`: they said that they work there; `seat`: they have their seat there. A place that is only named asks for either. */
export type PlaceAsked = 'works' | 'seat';

/** A place asked for so: by which words, and how many of the pieces before it these are. */
interface AskedSo {
  readonly asks: PlaceAsked;
  readonly words: string;
  readonly lead: number;
}

/** A piece of a sentence, as far as it matters here. */
interface SaidPiece {
  readonly kind: string;
  readonly typed: string;
}

const any = (...ways: readonly string[]): string => `(?:${ways.join('|')})`;
const who = '(?:que |who |that |which )*';
const article = '(?: (?:la|el|los|las|toda|todo|todos|todas|all|the|of|whole))*$';
const does =
  'trabaj(?:a|an|e|en|ando|amos)|atiend(?:e|en|an)|oper(?:a|an|e|en|ando)|actu(?:a|an)|funciona|funcionan|intervien(?:e|en)';
const isThere = any(
  `${any(does)} (?:en|dentro de)`,
  'lleg(?:a|an|uen) (?:a|hasta|en)',
  '(?:cubr(?:e|en)|abarcan?)(?: a)?',
  '(?:con |tienen? )?(?:presencia|cobertura) en',
  '(?:estan? )?(?:presentes?|activ[oa]s?) en',
  '(?:works|working|operates?|operating|(?:is |are )?(?:present|active)) in',
  '(?<=(?:who|that|which) )work in',
  '(?:with |have |has )?(?:a )?presence in',
  'reach(?:es|ing)?|cover(?:s|ing)?|serv(?:e|es|ing)',
);
const sits = any(
  '(?:con |tienen? )?(?:su )?(?:sedes?|oficinas?|casa matriz|domicilio) (?:central )?en',
  'ubicad[oa]s? en',
  '(?:based|located|headquartered|seated|seat) in',
);
const leads = [
  ['works', new RegExp(`(?:^| )(${who}${isThere}${article})`)],
  ['seat', new RegExp(`(?:^| )(${who}${sits}${article})`)],
] as const;
/** «Trabajan en vivienda en Tarapacá»: what they work on stands between. */
const apart = new RegExp(
  `(?:^| )(${any(does)}|works|working|(?<=(?:who|that|which) )work) (?:en|con|por|in|with|on|for) .+ (en|in)${article}`,
);
const joining = /^(?:y|e|o|u|and|or)$/;

/** By its place among the pieces of a sentence, how each place is asked for; one after «y» or «o» as the one before it. */
export function placesAsked(pieces: readonly SaidPiece[]): ReadonlyMap<number, AskedSo> {
  const found = new Map<number, AskedSo>();
  for (const [at, { kind }] of pieces.entries()) {
    if (kind !== 'place') continue;
    const from = pieces.slice(0, at).findLastIndex((piece) => piece.kind === 'place') + 1;
    const before = pieces.slice(from, at).map(({ typed }) => typed);
    const joined = joining.test(plain(before.join(' '))) ? found.get(from - 1) : undefined;
    const how = joined ? { ...joined, lead: before.length } : askedBy(before, pieces.slice(from, at));
    if (how) found.set(at, how);
  }
  return found;
}

/** «Work» is an answer by itself; other answers are no part of what leads to a place. */
function askedBy(typed: readonly string[], pieces: readonly SaidPiece[]): AskedSo | undefined {
  const said = typed.map(plain).join(' ');
  for (const [asks, lead] of leads) {
    const words = lead.exec(said)?.[1];
    const many = words === undefined ? 0 : words.split(' ').length;
    const own = pieces.slice(-many);
    if (words !== undefined && own.every(({ kind, typed: one }) => kind === 'word' || plain(one) === 'work'))
      return { asks, words: typed.slice(-many).join(' '), lead: many };
  }
  const [, verb, link] = apart.exec(said) ?? [];
  return verb && link
    ? { asks: 'works', words: `${verb === 'work' ? 'that work' : verb} ${link}`, lead: 0 }
    : undefined;
}
