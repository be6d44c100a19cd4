/** What is typed to ask for a run, and to withdraw one. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, requiredLine } from '#platform/form/fields.ts';
import { people, requiredChoice, typedLine } from '#ecosystem/own/fields.ts';
import { needKinds } from './run.ts';

const largestSeed = 4_294_967_295;

const seed = v.pipe(
  typedLine,
  v.regex(/^\d{1,10}$/, 'not-a-seed'),
  v.transform(Number),
  v.maxValue(largestSeed, 'not-a-seed'),
);

/** Two lists say how many there are; without another a range is supposed. */
export const gapRunForm = v.pipe(
  v.object({ need: requiredChoice(needKinds), seed, name: optionalText(120), second: people, both: people }),
  v.forward(
    v.partialCheck(
      [['name'], ['second'], ['both']],
      ({ name, second, both }) => new Set([name !== '', second !== null, both !== null]).size === 1,
      'all-three',
    ),
    ['name'],
  ),
  v.forward(
    v.partialCheck([['second'], ['both']], ({ second, both }) => (both ?? 0) <= (second ?? Infinity), 'both-above'),
    ['both'],
  ),
  v.transform(({ name, second, both, ...asked }) => ({
    ...asked,
    other: second === null || both === null ? null : { name, second, both },
  })),
);
export type GapRunDraft = v.InferOutput<typeof gapRunForm>;

/** Why a published one is withdrawn: anyone who knew it reads this. */
export const withdrawRunForm = v.object({ reason: requiredLine(300) });
