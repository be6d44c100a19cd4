/** What may happen to an initiative, and why not. Pure. */
import { latestReach, leadOf, type Initiative, type InitiativeState, type Reach, type Runner } from './initiative.ts';

/** The parts that a team writes. */
export const initiativeParts = ['que-es', 'donde'] as const;
export type InitiativePart = (typeof initiativeParts)[number];
export const isInitiativePart = (text: string): text is InitiativePart =>
  (initiativeParts as readonly string[]).includes(text);

type Facts = Pick<Initiative, 'state' | 'territories' | 'reach' | 'runners'>;

/** The parts without which it cannot be published: what it is stands since it was begun. */
export const missingParts = (one: Pick<Facts, 'territories' | 'reach'>): InitiativePart[] =>
  one.territories.length === 0 || !latestReach(one) ? ['donde'] : [];

/** `initiative-incomplete`: a part is missing; `initiative-without-lead`; `initiative-published` already. */
export function whyNotPublishInitiative(
  one: Facts,
): 'initiative-published' | 'initiative-without-lead' | 'initiative-incomplete' | null {
  if (one.state === 'published') return 'initiative-published';
  if (!leadOf(one)) return 'initiative-without-lead';
  return missingParts(one).length > 0 ? 'initiative-incomplete' : null;
}

/** `initiative-not-published`: only what goes on can be paused. */
export const whyNotPause = ({ state }: { readonly state: InitiativeState }): 'initiative-not-published' | null =>
  state === 'published' ? null : 'initiative-not-published';

/** `initiative-not-published`: a draft never began. `initiative-ended`: once. */
export function whyNotEnd({
  state,
}: {
  readonly state: InitiativeState;
}): 'initiative-not-published' | 'initiative-ended' | null {
  if (state === 'draft') return 'initiative-not-published';
  return state === 'ended' ? 'initiative-ended' : null;
}

/** `initiative-was-published`: only what nobody has read is thrown away. */
export const whyNotDiscardInitiative = ({
  publishedAt,
}: Pick<Initiative, 'publishedAt'>): 'initiative-was-published' | null =>
  publishedAt === null ? null : 'initiative-was-published';

/** `runner-already`: that organisation has that role; `runner-leads`: it leads it, which is more. */
export function whyNotAddRunner(
  { runners }: Pick<Initiative, 'runners'>,
  { organizationId, role }: Pick<Runner, 'organizationId' | 'role'>,
): 'runner-already' | 'runner-leads' | null {
  const theirs = runners.filter((one) => one.organizationId === organizationId);
  if (theirs.some((one) => one.role === 'lead')) return 'runner-leads';
  return theirs.some((one) => one.role === role) ? 'runner-already' : null;
}

/** `parts-above-whole`: the people of its places, together, are more than those of the whole in that year. */
export function whyNotSplit(
  whole: Reach | undefined,
  byPlace: readonly number[],
): 'split-without-whole' | 'parts-above-whole' | null {
  if (whole?.persons === undefined || whole.persons === null) return byPlace.length > 0 ? 'split-without-whole' : null;
  return byPlace.reduce((sum, n) => sum + n, 0) > whole.persons ? 'parts-above-whole' : null;
}
