/** What the values of a survey's groups are called: regions and comunas by their codes, bands by their breaks, the rest as the file labels them. */
import type { Variable } from '#poverty/describe.ts';
import type { Survey } from '#poverty/survey.ts';
import { pick, type Locale } from '#platform/words.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { suggestedPlaces, type Place } from './publishing.ts';
import { en } from './results.en.ts';
import { es } from './results.es.ts';

export type NameOf = (group: string, value: string) => string;

/** Names in a language; a value without a name is called as it is written. */
export function namesOf(
  { groups }: Pick<Survey, 'groups'>,
  variables: readonly Pick<Variable, 'name' | 'labels'>[],
  locale: Locale,
): NameOf {
  const places = suggestedPlaces(Object.keys(groups));
  const labels = new Map(variables.map((v) => [v.name, new Map(v.labels.map((l) => [String(l.value), l.label]))]));
  return (group, value) => {
    const described = groups[group];
    const column = typeof described === 'string' ? described : described?.column;
    const place = places[group];
    if (place) return placeName(place, value) ?? labels.get(column ?? '')?.get(value) ?? value;
    if (typeof described === 'object' && !described.labels) return bandName(described.breaks, Number(value), locale);
    return (typeof described === 'string' && labels.get(described)?.get(value)) || value;
  };
}

function placeName(place: Place, value: string): string | undefined {
  const code = value.trim();
  return place === 'region'
    ? regionByCode(code.padStart(2, '0'))?.shortName
    : comunaByCode(code.padStart(5, '0'))?.name;
}

/** Breaks [18, 30] make the bands «menos de 18», «18 a 29», «30 y más»; those of halves and the like are told by their bounds. */
function bandName(breaks: readonly number[], band: number, locale: Locale): string {
  const { bands } = pick({ es, en }, locale);
  const [low, high] = [breaks[band - 1], breaks[band]];
  if (low === undefined && high === undefined) return String(band);
  if (low === undefined) return bands.under(high!);
  if (high === undefined) return bands.over(low);
  return Number.isInteger(high) ? bands.between(low, high - 1) : `[${low}, ${high})`;
}
