/** What is said with every dataset computed here, and what its form says at first. */
import { shortSlug } from '#platform/slug.ts';
import { methodOf } from '#poverty/method/list.ts';
import { type Locale } from '#platform/words.ts';
import { suggestedPlaces } from '../survey/place-groups.ts';
import { words } from './words.ts';
import { es } from './words.es.ts';
import { longest, wholeTable } from './form.ts';
import type { RunRecipe } from '../run/recipe.ts';
import { groupsIn, type Publishable } from '../results/tables.ts';

/** How its figures were graded, and what was left out of it. */
export function caveatsFor({ weak, primary, secondary }: Publishable, rules: string, locale: Locale): string[] {
  const { caveats } = words.in(locale);
  return [
    caveats.graded(rules),
    ...(weak > 0 ? [caveats.weak(weak)] : []),
    ...(primary + secondary > 0 ? [caveats.left(primary, secondary)] : []),
  ];
}

/** Cut where it would be refused for its length. */
const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** What an analyst would write, from what is known of the run. */
export function suggestedForm(
  { survey, method }: RunRecipe,
  groupings: readonly string[],
  mesa: string,
): Record<string, string | string[]> {
  const [inSpanish, inEnglish] = [es, words.in('en')];
  const { title } = methodOf(method.id);
  const places = suggestedPlaces([...new Set(groupings.flatMap(groupsIn))]);
  const period = survey.period && 'constant' in survey.period ? survey.period.constant : '';
  return {
    slug: shortSlug(`${survey.title} ${method.id.replace(/^chile-/, '')}`),
    titleEs: shortened(inSpanish.suggestedTitle(title.es, survey.title), longest.title),
    titleEn: shortened(inEnglish.suggestedTitle(title.en, survey.title), longest.title),
    descriptionEs: shortened(inSpanish.suggestedDescription(survey.title), longest.description),
    descriptionEn: shortened(inEnglish.suggestedDescription(survey.title), longest.description),
    source: shortened(inSpanish.suggestedSource(survey.source ?? survey.title, mesa), longest.source),
    sourceUrl: '',
    licence: '',
    period: /^\d{4}/.test(period) ? period : '',
    tables: groupings.map((one) => one || wholeTable),
    places: Object.entries(places).map(([group, place]) => `${group}:${place}`),
  };
}
