/** What the open API takes and gives of gaps. The same schemas check a request and describe the API to others. */
import * as v from 'valibot';
import {
  anyOf,
  askedOfList,
  pageGiven,
  territoryCode,
  textOrNull,
  thingGiven,
  wholeNumber,
} from '#ecosystem/find/api-schema.ts';
import { dimensions, populations } from '#registry/organization/codes.ts';
import { evidenceKinds, gapKinds } from '../stated/gap.ts';
import { nodeStates, sides } from '../tree/node.ts';

/** By parameter: the filter of the public list that it asks. */
export const gapParameters = {
  region: 'region',
  comuna: 'comuna',
  kind: 'tipo',
  dimension: 'dimension',
  population: 'poblacion',
} as const;

export const gapsQuery = v.strictObject({
  ...askedOfList,
  kind: anyOf(gapKinds, 'What is missing: those who serve, their being joined, knowledge, skills, or money'),
  dimension: anyOf(dimensions, 'The dimension of poverty that it is about'),
  population: anyOf(populations, 'Whom it is about'),
});

const gapSummary = {
  ...thingGiven,
  title: v.string(),
  statement: v.string(),
  kind: v.picklist(gapKinds),
  dimension: v.nullable(v.picklist(dimensions)),
  population: v.nullable(v.picklist(populations)),
  territories: v.array(territoryCode),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
};

export const gapItem = v.strictObject({
  ...gapSummary,
  sources: wholeNumber,
  causesAndEffects: wholeNumber,
  organizations: v.pipe(wholeNumber, v.description('Organisations that backed a cause or an effect of it')),
});

export const gapsPage = pageGiven(gapItem);

export const gapDetail = v.strictObject({
  ...gapSummary,
  sample: v.boolean(),
  sources: v.array(
    v.strictObject({ what: v.picklist(evidenceKinds), source: v.string(), words: v.string(), reference: textOrNull }),
  ),
  causesAndEffects: v.pipe(
    v.array(
      v.strictObject({
        id: v.string(),
        side: v.picklist(sides),
        words: v.string(),
        state: v.pipe(
          v.picklist(nodeStates.filter((state) => state !== 'withdrawn')),
          v.description('Only what is `accepted` is in the tree'),
        ),
        joinedInto: v.pipe(textOrNull, v.description('The id of the one it was joined with')),
        reason: v.pipe(v.string(), v.description('Why it was not used')),
        proposedBy: v.pipe(
          v.nullable(v.strictObject({ name: v.string(), slug: textOrNull })),
          v.description('Null: the secretariat'),
        ),
        next: v.pipe(
          v.array(textOrNull),
          v.description('The ids of those one step nearer to the gap that it is tied to; null is the gap itself'),
        ),
        organizations: v.pipe(wholeNumber, v.description('How many back it')),
      }),
    ),
    v.description('All that was proposed, in that order, with what became of it'),
  ),
});
