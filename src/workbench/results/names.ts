/** What the values of a survey's groups are called: regions and comunas by their codes, the rest as the description says, else as the file does. */
import type { Variable } from '#poverty/survey/describe.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import { categoryName } from '#figures/release/category-names.ts';
import type { Locale } from '#platform/words.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { type PlaceKind, suggestedPlaces } from '../survey/place-groups.ts';

export type NameOf = (group: string, value: string) => string;

/** Names in a language; a value without a name is called as it is written. */
export function surveyNames(
  survey: Pick<Survey, 'groups' | 'labels'>,
  variables: readonly Pick<Variable, 'name' | 'labels'>[],
  locale: Locale,
): NameOf {
  const places = suggestedPlaces(Object.keys(survey.groups));
  const ofFile = new Map(variables.map((v) => [v.name, new Map(v.labels.map((l) => [String(l.value), l.label]))]));
  return (group, value) => {
    const column = survey.groups[group];
    const place = places[group];
    const official = place && placeName(place, value);
    const labelled = typeof column === 'string' ? ofFile.get(column)?.get(value) : undefined;
    return official ?? categoryName(survey, group, value, locale) ?? (labelled || value);
  };
}

function placeName(place: PlaceKind, value: string): string | undefined {
  const code = value.trim();
  return place === 'region'
    ? regionByCode(code.padStart(2, '0'))?.shortName
    : comunaByCode(code.padStart(5, '0'))?.name;
}
