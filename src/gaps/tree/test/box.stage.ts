/** A box of a gap for the tests of its rules: a cause in the tree, beside the gap, where nothing else is said. */
import type { GapNode } from '../node.ts';

export const box = (id: string, next: readonly (string | null)[] = [null], more: Partial<GapNode> = {}): GapNode => ({
  id,
  side: 'cause',
  words: id.toUpperCase(),
  state: 'accepted',
  organization: null,
  proposedAt: Temporal.Instant.from('2026-11-01T12:00:00Z'),
  joinedInto: null,
  reason: '',
  next,
  backers: [],
  ...more,
});
