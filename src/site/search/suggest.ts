/** The first of what was found: one of each kind before a second of any. Pure. */
import type { Findings, Hit } from '#platform/module.ts';

/** Of groups in their order, in which they stay. */
export function firstOf(groups: readonly Pick<Findings, 'hits'>[], most: number): Hit[] {
  return groups
    .flatMap(({ hits }, group) => hits.map((hit, at) => ({ hit, group, at })))
    .toSorted((a, b) => a.at - b.at || a.group - b.group)
    .slice(0, most)
    .toSorted((a, b) => a.group - b.group || a.at - b.at)
    .map(({ hit }) => hit);
}
