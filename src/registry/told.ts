/** What registry/ tells of its rights, refusals and deeds, from its rooms. */
import type { HouseWords } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { deeds } from './deeds.ts';
import { words as door } from './door-words.ts';
import { words as importing } from './import/words.ts';
import { words as merging } from './merge/words.ts';
import { words } from './organization/words.ts';
import { words as representing } from './representation/words.ts';

/** What one does with a link, without an account. */
const registering = [
  'registration.begun',
  'registration.draft',
  'registration.submitted',
  'registration.resubmitted',
  'registration.withdrawn',
] as const satisfies (keyof typeof deeds.es)[];

export const told = (locale: Locale): HouseWords => ({
  right: door.in(locale).right,
  refusal: {
    ...importing.in(locale).refusal,
    ...merging.in(locale).refusal,
    ...representing.in(locale).refusal,
    ...words.in(locale).refusal,
  },
  deed: deeds.in(locale),
  doer: {
    ...Object.fromEntries(registering.map((deed) => [deed, door.in(locale).registrant])),
    'representation.asked': door.in(locale).claimant,
  },
});
