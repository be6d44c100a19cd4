/** A gap stated from what a published run says of a comuna: what its form begins with, and its first source. */
import type { Db } from '#platform/server/db.ts';
import { publicClaim, publicGapRun } from '../run/queries.server.ts';
import { dimensionOfNeed, placeClaimPath, type GapRun, type PlaceClaim } from '../run/run.ts';
import { words as runWords } from '../run/words.ts';
import type { EvidenceDraft } from '../stated/schema.ts';
import { isClaimed } from './lists.ts';
import { claimByPersonsSaid, claimSaid, comunaName, personsSaid, shareSaid } from './in-words.ts';
import { words } from './words.ts';

/** Of the page of a claim, as the address that states a gap from it says it: `vivienda-1/13201`. */
export const statedFrom = (slug: string, territory: string): string =>
  `/gestion/brechas/nueva?resultado=${slug}/${territory}`;

export interface StatedFrom {
  /** As the form of a gap would send it. */
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly evidence: EvidenceDraft;
}

/** Undefined where there is no such claim, or where it claims nothing. */
export async function gapFromClaim(db: Db, address: string | null): Promise<StatedFrom | undefined> {
  const [, slug = '', territory = ''] = /^([a-z-]+-\d+)\/(\d{5})$/.exec(address ?? '') ?? [];
  const { run } = slug ? await publicGapRun(db, slug) : {};
  const claim = run && (await publicClaim(db, run, territory));
  return run && claim && whatIsStated(run, slug, claim);
}

/** What is written of it is in the language of the mesa. */
function whatIsStated(run: GapRun, slug: string, claim: PlaceClaim): StatedFrom | undefined {
  const [t, r] = [words.in('es'), runWords.in('es')];
  const place = comunaName(claim.territory);
  const isLeast = isClaimed(claim.claim);
  const isMost = isClaimed(claim.claimByPersons);
  if (!isLeast && !isMost) return undefined;
  const persons = r.persons[run.need];
  const title = isLeast ? t.stated.least(place, persons) : t.stated.most(place, persons);
  const said = isLeast ? claimSaid(claim, 'es') : claimByPersonsSaid(claim, 'es');
  const numbers = t.stated.numbers(
    personsSaid(claim.need.middle, 'es'),
    persons,
    shareSaid(claim.covered.middle, 'es'),
  );
  const kind = r.claim[isLeast ? claim.claim : claim.claimByPersons].toLowerCase();
  return {
    values: {
      title,
      statement: numbers,
      kind: 'coverage',
      worksInComunas: [claim.territory],
      dimension: dimensionOfNeed(run.need) ?? '',
    },
    evidence: {
      what: 'supply_result',
      source: t.place.evidence(place, `${r.need[run.need]}, ${run.about.period}, ${kind}`),
      words: said,
      reference: placeClaimPath(slug, claim.territory),
    },
  };
}
