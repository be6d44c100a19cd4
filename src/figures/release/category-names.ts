/** What the categories of a survey's groups are called: bands by their breaks, codes as the survey's description says. */
import type { Survey } from '#poverty/survey/survey.ts';
import { type Locale } from '#platform/words.ts';
import type { Recipe } from './dataset.ts';
import { unprovedName } from './unproved.ts';
import { words } from './words.ts';

type Described = Pick<Survey, 'groups' | 'labels' | 'titles'>;

/** Undefined where the description has no name for it. */
export function categoryName(survey: Described, group: string, value: string, locale: Locale): string | undefined {
  const described = survey.groups[group];
  if (typeof described === 'object')
    return described.labels ? value : bandName(described.breaks, Number(value), locale);
  return survey.labels?.[group]?.[value];
}

/** A breakdown in words: "area=1;sexo=2" is «Urbano, Mujer». One computed here is named by its own recipe, any other by what is usual. */
export function breakdownName(breakdown: string, recipe: Pick<Recipe, 'survey'> | null, locale: Locale): string {
  const usual: Readonly<Record<string, string>> = words.in(locale).breakdowns;
  if (breakdown === '' || !recipe) return usual[breakdown] ?? breakdown;
  const names = breakdown.split(';').map((part) => {
    const unproved = unprovedName(part, locale);
    if (unproved) return unproved;
    const at = part.indexOf('=');
    return categoryName(describedIn(recipe), part.slice(0, at), part.slice(at + 1), locale) ?? part;
  });
  return names.join(', ');
}

export interface NamedCategory {
  readonly group: string;
  readonly value: string;
  readonly name: string;
}

/** «sexo», «zona urbana o rural y sexo»: as the recipe calls its groups, else as is usual, else as they are written. */
export function groupingName(groups: readonly string[], recipe: Pick<Recipe, 'survey'> | null, locale: Locale): string {
  const usual: Readonly<Record<string, string>> = words.in(locale).groups;
  const own: Readonly<Record<string, string>> = (recipe && describedIn(recipe).titles) ?? {};
  const [first, second] = locale === 'es' ? [own, usual] : [usual, own];
  const said = groups.map((group) => first[group] ?? second[group] ?? group.replaceAll('_', ' '));
  return new Intl.ListFormat(locale).format(said);
}

/** The groups that a recipe has tables of. */
export const groupsNamedIn = ({ by }: Pick<Recipe, 'by'>): string[] => [
  ...new Set(by.flatMap((one) => one.split('*'))),
];

/** The categories that a recipe names, of the groups it has tables of. */
export function namedCategories(recipe: Recipe, locale: Locale): NamedCategory[] {
  const survey = describedIn(recipe);
  return groupsNamedIn(recipe).flatMap((group) =>
    valuesOf(survey, group).map((value) => ({
      group,
      value,
      name: categoryName(survey, group, value, locale) ?? value,
    })),
  );
}

function valuesOf({ groups, labels }: Described, group: string): string[] {
  const described = groups[group];
  if (typeof described !== 'object') return Object.keys(labels?.[group] ?? {});
  return described.labels ? [] : [...described.breaks, Infinity].map((_, band) => String(band));
}

/** A published recipe's survey is what the engine read once. */
const describedIn = ({ survey }: Pick<Recipe, 'survey'>): Described => ({ groups: {}, ...(survey as Partial<Survey>) });

/** Breaks [18, 30] make the bands «menos de 18», «18 a 29», «30 y más»; those of halves and the like are told by their bounds. */
function bandName(breaks: readonly number[], band: number, locale: Locale): string {
  const { bands } = words.in(locale);
  const [low, high] = [breaks[band - 1], breaks[band]];
  if (low === undefined && high === undefined) return String(band);
  if (low === undefined) return bands.under(high!);
  if (high === undefined) return bands.over(low);
  return Number.isInteger(high) ? bands.between(low, high - 1) : `[${low}, ${high})`;
}
