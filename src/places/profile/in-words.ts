/** Where a place stands, as people say it. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { measureName } from '#figures/release/in-words.ts';
import { regionName } from '#territory/name.ts';
import type { Place } from '#territory/place.ts';
import { words } from '../words.ts';
import type { Standings } from './queries.server.ts';

/** «Pobreza por ingresos, entre las comunas del país: entre el lugar 46 y el 153 de 345.» */
export function standingSentence(place: Place, of: Standings, locale: Locale): string {
  const { figure, among, standing, position } = of;
  const t = words.in(locale);
  const number = (n: number) => formatNumber(n, locale);
  const measure = measureName(figure, locale);
  const peers =
    among === 'CL' ? t.among.country[place.level as 'region' | 'comuna'] : t.among.region(regionName(among, locale));
  if (!standing) return position ? t.byValue(measure, peers, number(position.place), number(position.of)) : '';
  if (standing.from === standing.to) return t.exactly(measure, peers, number(standing.from), number(standing.of));
  return t.range(measure, peers, number(standing.from), number(standing.to), number(standing.of));
}
