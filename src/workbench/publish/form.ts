/** What an analyst writes to publish a run. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { textIn, wholeForm } from '#platform/form/form.ts';
import { requiredLine } from '#platform/form/fields.ts';
import { country } from '#territory/place.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { groupsIn } from '../results/tables.ts';
import type { PlaceKind } from '../survey/place-groups.ts';
import type { PublicationChoices } from './publication.ts';
import { areNames } from './names.ts';
import { noWhole } from './whole.ts';

const link = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.check((typed) => typed === '' || (/^https?:\/\//.test(typed) && URL.canParse(typed)), 'not-a-link'),
);

/** How many letters they take. */
export const longest = { title: 160, description: 2000, source: 500 } as const;

export const publicationForm = v.object({
  slug: v.pipe(
    v.string('required'),
    v.trim(),
    v.minLength(1, 'required'),
    v.maxLength(60, 'too-long'),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-slug'),
  ),
  titleEs: requiredLine(longest.title),
  titleEn: requiredLine(longest.title),
  descriptionEs: requiredLine(longest.description),
  descriptionEn: requiredLine(longest.description),
  source: requiredLine(longest.source),
  sourceUrl: link,
  licence: requiredLine(200),
  period: v.pipe(v.string('required'), v.trim(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'not-a-year')),
  whole: v.pipe(
    v.string('required'),
    v.trim(),
    v.minLength(1, 'required'),
    v.check(
      (code) => code === noWhole || code === country.code || Boolean(regionByCode(code) ?? comunaByCode(code)),
      'not-a-territory',
    ),
  ),
  /** The tables, with `whole` for the whole. */
  tables: v.pipe(v.array(v.string()), v.minLength(1, 'choose-one')),
  /** "region:region", "cod_com:comuna". */
  places: v.array(v.string()),
  /** What groups and categories are called, a line each; what is offered where nothing came. */
  names: v.optional(v.pipe(v.string(), v.check(areNames, 'not-names'))),
  /** Ticked: of whom the figures of the whole file are, where the file does not prove it (`Universe.declaration`). */
  universe: v.optional(v.string(), ''),
  /** Ticked: what was published of the same file before was checked. */
  sameFile: v.optional(v.string(), ''),
});

export type PublicationForm = v.InferOutput<typeof publicationForm>;
/** Fields that come several times. */
export const manyPublicationFields = ['tables', 'places'];
/** What the whole is called in a field: an empty value is no choice. */
export const wholeTable = 'whole';

/** What withdraws a publication: its dataset, why, and whether its version before comes back. */
export const withdrawalForm = wholeForm((values) => ({
  slug: textIn(values, 'slug'),
  reason: textIn(values, 'reason'),
  restore: textIn(values, 'after') === 'before',
}));

/**
 * Which tables, and which of their groups are territories. A group said to be a place twice is the last. A file of no territory has only the
 * tables that say where.
 */
export function choicesOf({ tables, places, whole, period }: PublicationForm): PublicationChoices {
  const chosen = tables.map((table) => (table === wholeTable ? '' : table));
  const groups = new Set(chosen.flatMap(groupsIn));
  const pairs = places.flatMap((pair): [string, PlaceKind][] => {
    const [, group, place] = /^(.+):(region|comuna)$/.exec(pair) ?? [];
    return group !== undefined && groups.has(group) ? [[group, place as PlaceKind]] : [];
  });
  const placed = Object.fromEntries(pairs);
  if (whole !== noWhole) return { tables: chosen, places: placed, whole, period };
  const saysWhere = (table: string) => groupsIn(table).some((group) => group in placed);
  return { tables: chosen.filter(saysWhere), places: placed, whole: null, period };
}

/** At which field of the form each reason against publishing is said. */
const fields: Readonly<Record<string, keyof PublicationForm>> = {
  'dataset-official': 'slug',
  'dataset-loaded': 'slug',
  'dataset-of-another-method': 'slug',
  'whole-lacks-regions': 'whole',
  'whole-lacks-comunas': 'whole',
  'whole-holds-others': 'whole',
  'comunas-not-named': 'whole',
  'comunas-unsaid': 'whole',
  'region-not-its-comunas': 'tables',
  'nothing-without-whole': 'whole',
  'period-of-another-year': 'period',
  'category-without-name': 'names',
};

/** A refusal at its field, in words; none for what is about none of them. */
export function issuesOfRefusal(refusal?: { readonly code: string; readonly words: string }): Record<string, string> {
  const field = refusal && fields[refusal.code];
  return field ? { [field]: refusal.words } : {};
}
