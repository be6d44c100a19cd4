/** The deprivations that a question asks for in everyday words: each is a map of the regions. */
import { meaningOf, measureName, partName } from '#figures/release/in-words.ts';
import { stemsOf, titleAsked } from '#platform/facet/asked.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { locales, type Locale } from '#platform/words.ts';
import { methodOf, methodParts } from '#poverty/method/list.ts';
import { placesInSentence, wordsOfSentence } from '#territory/sentence.ts';
import { mapHref } from '../view/address.ts';
import type { Layer } from '../view/choice.ts';
import { mappedAt } from '../view/queries.server.ts';
import { words } from '../words.ts';
import { everyday } from './everyday.ts';

/** What is said of any of them, and asks for none. */
const common = stemsOf(
  'carencia carencias cifra cifras dato datos tasa tasas índice indicador indicadores porcentaje nivel estadística estadísticas ' +
    'pobreza multidimensional chile país región regiones comuna comunas mapa hogar hogares personas figures rate poverty',
);
const mostHits = 5;

export async function deprivationFindings(db: Db, question: string, locale: Locale): Promise<Findings[]> {
  const asked = tellingWords(question);
  const t = words.in(locale);
  const found = (await mappedAt(db, 'regions'))
    .filter(({ measure }) => measure === 'raw')
    .flatMap((layer) => {
      const share = titleAsked(asked, namesOf(layer), saidOf(layer));
      return share === null ? [] : [{ share, layer }];
    })
    .toSorted((a, b) => b.share - a.share);
  const hits = found.slice(0, mostHits).map(({ layer }) => ({
    path: mapHref({ ...layer, level: 'regions' }),
    kind: t.measureGroups.deprivations,
    title: t.mapTitle.regions(measureName(layer, locale), layer.periods[0]!),
    text: meaningOf(layer.measure, locale),
    lang: locale,
  }));
  return [{ place: 1.45, heading: t.measureGroups.deprivations, total: found.length, hits, corrections: [] }];
}

/** The map shows every region: which was named asks for none of them. */
function tellingWords(question: string): string {
  const typed = wordsOfSentence(question);
  const places = placesInSentence(typed);
  return typed
    .filter((word, at) => !stemsOf(word).isSubsetOf(common) && !places.some(({ from, to }) => from <= at && at < to))
    .join(' ');
}

const namesOf = ({ method, part }: Layer): string => locales.map((locale) => partName(method, part, locale)).join(' ');

/** How people say it, and the dimension that it belongs to. */
function saidOf({ method, part }: Layer): string {
  const { dimensions = [] } = methodParts(methodOf(method)).multidimensional ?? {};
  const own = dimensions.find(({ indicators }) => indicators.some(({ id }) => id === part));
  return [everyday[part] ?? '', ...(own ? locales.map((locale) => own.title[locale]) : [])].join(' ');
}
