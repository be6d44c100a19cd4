/** Who works in a place, on a sheet: how many said what, and the first names. Pure. */
import { formatNumber } from '#platform/format.ts';
import { groupSentence, nationwideSentence } from '#places/in-words.ts';
import { words as places } from '#places/words.ts';
import type { SheetFacts } from './sheet.ts';
import { words } from './words.ts';

/** Names in each group. */
const shown = 3;

/** So that nine of the longest names leave the rest its room. */
const longest = 54;
const short = (name: string) => (name.length > longest ? `${name.slice(0, longest).trimEnd()}…` : name);

/** Null for the country, whose directory has them all. */
export function organizationsNamed({ profile, locale }: SheetFacts) {
  if (!profile.organizations) return null;
  const { groups, nationwide } = profile.organizations;
  const t = places.in(locale);
  return {
    title: t.organizations,
    groups: groups.map((group) => {
      const names = group.some.slice(0, shown).map(({ name }) => short(name));
      const rest = group.total - names.length;
      return {
        said: groupSentence(profile.place, group, locale),
        names,
        rest: rest > 0 ? words.in(locale).moreNames(formatNumber(rest, locale)) : '',
      };
    }),
    notes: [
      ...(groups.length === 0 ? [t.nobody] : []),
      ...(nationwide > 0 ? [nationwideSentence(nationwide, locale)] : []),
    ],
  };
}
