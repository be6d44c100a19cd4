/** What households lack most, on a sheet: of the region, where a comuna has no such figures. Pure. */
import type { Estimate } from '#figures/release/estimate.ts';
import { words as places } from '#places/words.ts';
import { namedPlace } from '../facts/named-place.ts';
import { picture } from '../paper/pdf-data.ts';
import { deprivationPicture } from '../sentences/count-sections.ts';
import type { SheetFacts } from './sheet.ts';
import { words } from './words.ts';

/** Bars. */
const shown = 4;

/** Null where none are published. */
export function deprivationsOf(
  { profile, place, locale }: SheetFacts,
  cite: (of: readonly Estimate[]) => readonly number[],
) {
  const first = profile.deprivations[0];
  if (!first) return null;
  const whose = namedPlace(first.territory, locale)!;
  const all = profile.deprivations
    .filter(({ method, value }) => method === first.method && value !== null)
    .toSorted((a, b) => b.value! - a.value!);
  const drawn = deprivationPicture(all, whose, locale, shown);
  const t = places.in(locale);
  return {
    title: t.deprivations,
    notes: [
      ...(place.level === 'comuna' ? [t.deprivationsRegion(whose.name)] : []),
      words.in(locale).firstOf(Math.min(shown, all.length), all.length),
      t.deprivationsUnit,
    ],
    picture: picture({ ...drawn, cites: cite(drawn.of) }),
  };
}
