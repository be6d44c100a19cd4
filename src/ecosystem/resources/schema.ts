/** What an organisation may write of what it offers. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalDay, optionalText, requiredLine } from '#platform/form/fields.ts';
import { enablerKinds } from '#registry/organization/codes.ts';
import { requiredChoice, optionalWebAddress, people } from '../own/fields.ts';
import { placesFields, saysWhere, territoriesOf, tickedOf } from '../places/places.ts';
import { resourceTerms, type Resource } from './resource.ts';

/** A day as it is written (2026-11-28), so that what two write at once can be compared. */
const day = v.pipe(
  optionalDay,
  v.transform((on) => on?.toString() ?? null),
);

/** The whole of it: one form. */
export const resourceForm = v.pipe(
  v.object({
    kind: requiredChoice(enablerKinds),
    title: requiredLine(160),
    summary: requiredLine(300),
    terms: requiredChoice(resourceTerms),
    termsWords: optionalText(300),
    ...placesFields,
    capacity: v.pipe(
      people,
      v.check((n) => n !== 0, 'not-zero'),
    ),
    opensOn: day,
    closesOn: day,
    how: optionalText(300),
    website: optionalWebAddress,
  }),
  v.forward(v.partialCheck([['nationwide'], ['worksIn'], ['worksInComunas']], saysWhere, 'required'), ['worksIn']),
  v.forward(
    v.partialCheck(
      [['terms'], ['termsWords']],
      ({ terms, termsWords }) => terms !== 'in_words' || termsWords !== '',
      'say-terms',
    ),
    ['termsWords'],
  ),
  v.forward(
    v.partialCheck(
      [['opensOn'], ['closesOn']],
      ({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn,
      'closes-before',
    ),
    ['closesOn'],
  ),
);
export type ResourceDraft = v.InferOutput<typeof resourceForm>;

/** How a page reads it, and what goes back to be typed on where it is not taken. */
export const resourceReading = {
  form: resourceForm,
  many: ['worksIn', 'worksInComunas'],
  back: (values: Readonly<Record<string, unknown>>) => ({ values }),
};

/** What its form would send if nothing were changed. */
export const resourceDraftOf = (one: Resource): ResourceDraft => ({
  kind: one.kind,
  title: one.title,
  summary: one.summary,
  terms: one.terms,
  termsWords: one.termsWords,
  ...tickedOf(one.territories),
  capacity: one.capacity,
  opensOn: one.opensOn?.toString() ?? null,
  closesOn: one.closesOn?.toString() ?? null,
  how: one.how,
  website: one.website,
});

/** As it is kept. */
export const resourceRowOf = (draft: ResourceDraft) => ({
  kind: draft.kind,
  title: draft.title,
  summary: draft.summary,
  terms: draft.terms,
  terms_words: draft.termsWords,
  territories: territoriesOf(draft),
  capacity: draft.capacity,
  opens_on: dayOf(draft.opensOn),
  closes_on: dayOf(draft.closesOn),
  how: draft.how,
  website: draft.website,
});

const dayOf = (written: string | null) => (written === null ? null : Temporal.PlainDate.from(written));
