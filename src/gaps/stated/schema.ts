/** What is typed of a gap and of its sources. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, requiredId, requiredLine } from '#platform/form/fields.ts';
import { requiredChoice, typedLine } from '#ecosystem/own/fields.ts';
import { placesFields, saysWhere, territoriesOf, tickedOf } from '#ecosystem/places/places.ts';
import { dimensions, populations } from '#registry/organization/codes.ts';
import { isWebAddress, withProtocol } from '#registry/organization/web-address.ts';
import { evidenceKinds, gapKinds, type Gap } from './gap.ts';

const optionalChoice = <const T extends readonly string[]>(codes: T) =>
  v.pipe(
    typedLine,
    v.transform((typed) => typed || null),
    v.nullable(v.picklist(codes, 'not-in-list')),
  );

export const gapForm = v.pipe(
  v.object({
    title: requiredLine(160),
    statement: requiredLine(400),
    kind: requiredChoice(gapKinds),
    ...placesFields,
    dimension: optionalChoice(dimensions),
    population: optionalChoice(populations),
  }),
  v.forward(v.partialCheck([['nationwide'], ['worksIn'], ['worksInComunas']], saysWhere, 'required'), ['worksIn']),
);
export type GapDraft = v.InferOutput<typeof gapForm>;

/** How a page reads it, and what goes back to be typed on where it is not taken. */
export const gapReading = {
  form: gapForm,
  many: ['worksIn', 'worksInComunas'],
  as: { of: 'gap' as const },
  back: (values: Readonly<Record<string, unknown>>) => ({ values }),
};

/** What its form would send if nothing were changed. */
export const gapDraftOf = (gap: Gap): GapDraft => ({
  title: gap.title,
  statement: gap.statement,
  kind: gap.kind,
  ...tickedOf(gap.territories),
  dimension: gap.dimension,
  population: gap.population,
});

/** As it is kept. */
export const gapRowOf = (draft: GapDraft) => ({
  title: draft.title,
  statement: draft.statement,
  kind: draft.kind,
  territories: territoriesOf(draft),
  dimension: draft.dimension,
  population: draft.population,
});

/** A page of the web, or a path of the site: `/datos/comuna/13201`. */
const reference = v.pipe(
  optionalText(300),
  v.transform((typed) => (typed.startsWith('/') ? typed : withProtocol(typed || null))),
  v.nullable(
    v.pipe(
      v.string(),
      v.check((typed) => /^\/(?!\/)\S*$/.test(typed) || isWebAddress(typed), 'not-a-web-address'),
    ),
  ),
);

export const evidenceForm = v.object({
  what: requiredChoice(evidenceKinds),
  source: requiredLine(200),
  words: optionalText(400),
  reference,
});
export type EvidenceDraft = v.InferOutput<typeof evidenceForm>;

/** Why it is dropped: anyone who knew it reads this. */
export const dropForm = v.object({ reason: requiredLine(300) });

/** Which source is meant. */
export const sourceForm = v.object({ source: requiredId });
