/** What the sheet of a place is written from. */
import type { Locale } from '#platform/words.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import type { PlaceProfile } from '#places/profile/queries.server.ts';
import type { NamedPlace } from '../facts/named-place.ts';

export interface SheetFacts {
  readonly profile: PlaceProfile;
  readonly place: NamedPlace;
  /** Its region and the country. */
  readonly around: readonly NamedPlace[];
  /** The headline rates of what is around it, of every method and year. */
  readonly above: readonly Estimate[];
  /** The headline rates that any comuna has. */
  readonly forComunas: readonly string[];
  readonly datasets: readonly Dataset[];
  readonly mesa: string;
  /** Of the place's page, whole. */
  readonly address: string;
  readonly date: Temporal.PlainDate;
  readonly madeOn: string;
  readonly locale: Locale;
}
