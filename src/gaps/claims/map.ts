/** The map of a run's claims: each comuna by how surely it is among the fifth where the smallest share is served. Pure. */
import { panelsFor } from '#map/picture/areas.ts';
import { shapesHref } from '#map/picture/shapes.ts';
import { words as mapWords } from '#map/words.ts';
import { localHref, type Locale } from '#platform/words.ts';
import type { Claim } from '../supply/claim.ts';
import { placeClaimPath, type GapRun, type PlaceClaim } from '../run/run.ts';
import { words as runWords } from '../run/words.ts';
import { comunaName } from './in-words.ts';
import { words } from './words.ts';

/** From least to most sure; what nothing is claimed of has no colour. */
const steps = ['no-gap', 'possible', 'likely', 'firm'] as const satisfies readonly Claim[];
const drawn = { level: 'comunas', region: null } as const;

/** What the furniture of maps draws. */
export function claimsMap(
  run: Pick<GapRun, 'need' | 'about'>,
  slug: string,
  claims: readonly PlaceClaim[],
  locale: Locale,
) {
  // prettier-ignore
  const [t, r] = [words.in(locale), runWords.in(locale)];
  const areas = claims.map(({ territory, claim }) => {
    const step = steps.findIndex((one) => one === claim);
    const name = comunaName(territory);
    return [
      territory,
      {
        step: step < 0 ? null : step,
        name,
        title: `${name}: ${r.claim[claim]}`,
        href: localHref(placeClaimPath(slug, territory), locale),
      },
    ] as const;
  });
  return {
    title: t.map.title(r.need[run.need], run.about.period),
    panels: panelsFor(drawn),
    panelTitles: mapWords.in(locale).panels,
    areas: new Map(areas),
    legend: { title: t.map.legend, steps: steps.map((claim) => r.claim[claim]), none: t.map.none },
    shapesAt: shapesHref(drawn),
    tabbable: false,
  };
}
