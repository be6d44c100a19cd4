/** What is typed about the boxes of a gap. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalId, requiredId, requiredLine } from '#platform/form/fields.ts';
import { requiredChoice } from '#ecosystem/own/fields.ts';
import { sides } from './node.ts';

/** A cause said as what lacks explains nothing: the form asks what happens. */
const whatHappens = v.pipe(
  requiredLine(160),
  v.minLength(8, 'say-more'),
  v.check((words) => !/^(la )?(faltan?|ausencia|carencia|no hay|lack of)\b/i.test(words), 'say-what-happens'),
);

export const proposalForm = v.object({
  side: requiredChoice(sides),
  words: whatHappens,
  /** What it is tied to; nothing: the gap itself. */
  next: optionalId,
});
export type Proposal = v.InferOutput<typeof proposalForm>;

/** In whose name it is said. */
export const spokenForm = v.object({ ...proposalForm.entries, organization: requiredId });
export const backingForm = v.object({ organization: requiredId, node: optionalId });

/** Why it is not used: who proposed it reads this, and so does anyone. */
export const refusalForm = v.object({ node: optionalId, reason: requiredLine(300) });

/** One box, and another of the same gap; no other: the gap itself. */
export const twoBoxesForm = v.object({ node: optionalId, other: optionalId });
