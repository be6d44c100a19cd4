/** The words of a list that a sentence finds, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const quoted = (words: readonly string[], between: string) => words.map((word) => `“${word}”`).join(between);

export const en = {
  alsoServing: (n) => `See those of the whole region and of all Chile too: ${n} in all`,
  searched: (typed) => `“${typed}”`,
  understood: (answer, typed) => `${answer}, from “${typed}”`,
  thereOrAround: (comuna) => `${comuna}: in the comuna, in its whole region or in all of Chile`,
  inItsComunas: (province: string) => `${province}: in its comunas, in all its region or in all of Chile`,
  answer: (facet: string, label: string) => `${facet}: ${label}`,
  thereOrEverywhere: (region) => `${region}: there or in all of Chile`,

  corrected: (typed, meant) => `We found no “${typed}”; we searched for “${meant}”.`,
  asTyped: (typed) => `Search for “${typed}” as you wrote it`,
  leftOut: (words, n, there) =>
    `Nothing ${there ? 'in that place ' : ''}matches all that you wrote. Without ${quoted(words, ' and ')}: ${n}.`,
  requireThem: (one) => (one ? 'Require that word' : 'Require those words'),
  nothingAsked: (typed) =>
    `“${typed}” has no word to search for: all is shown. Write part of a name, a theme or a place.`,
  here: 'Here',
  hereIn: (list) => `Under “${list}”`,
  akin: (here, typed, said) => `${here} nobody writes “${typed}”: what says ${quoted(said, ' or ')} is shown.`,
  akinHere: (typed: string, said: readonly string[]) =>
    `What is shown does not say “${typed}”: it says ${quoted(said, ' or ')}.`,
  unsaid: (here, typed, read) => `${here} nobody writes “${typed}”: what is of “${read}” is shown.`,
  instead: (here, asked, near) => `${here} there is nothing of “${asked}”. The nearest: what is of “${near}”.`,
  noneThere: (places) =>
    `Nothing that is shown names ${places.join(' or ')}: it is of a wider place, and reaches it too.`,
  marked: (answers, n, all, one) =>
    `${n} of ${all} results ${one ? 'is' : 'are'} marked as ${quoted(answers, ' and ')}. The rest only mention it.`,
  noneMarked: (answers) => `Nothing here is marked as ${quoted(answers, ' and ')}: what is shown only mentions it.`,
  onlyMarked: (n, one) => (one ? 'See only that one' : `See only those ${n}`),
  mentioned: 'They only mention it',
  aroundWords: (words, places) =>
    `Nothing of ${quoted(words, ' and ')} reaches ${places.join(' or ')}. What is of other places is shown, first those of the same region.`,
  aroundRegion: (places) => `Nothing reaches ${places.join(' or ')}. What is of other comunas of its region is shown.`,

  near: {
    there: (places) => `In ${places}`,
    region: (regions) => `In the whole of ${regions}`,
    country: 'In all of Chile',
    beside: (regions) => `In other comunas of ${regions}`,
    elsewhere: 'In other places',
  },
  or: ' or ',

  asked: (said) => `You asked for: ${said.join('; ')}.`,
  widen: 'Try this:',
  without: (what, n) => `Without “${what}”: ${n}`,
  anywhere: (n) => `In the whole country: ${n}`,
  noFilter: (n) => `Without any filter: ${n}`,
  inOrganizations: (n) => `Organisations that do say it: ${n}`,
  inEverything: 'Search for the same in the whole site',
  seeAll: 'See the whole list',
} satisfies Catalogue<typeof es>;
