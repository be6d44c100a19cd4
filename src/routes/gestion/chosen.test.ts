/** What came of something done with many, in words: each that was left out with why, and what becomes of its letter. */
import { expect, test } from 'vitest';
import { outcomeIn } from './chosen.ts';

test('one that was left out says why, and when its letter leaves', () => {
  const leaves = Temporal.Instant.from('2026-11-22T15:10:00Z');
  const left = [
    { label: 'Una', whyNot: 'organization-worked-on', leaves },
    { label: 'Sin carta', whyNot: 'changed-meanwhile', leaves: null },
  ];
  const { outcome } = outcomeIn('es', { done: 0, names: [], undo: [], left });
  expect(outcome.left.map(({ whyNot }) => /Su carta.*$/.exec(whyNot)?.[0])).toEqual([
    'Su carta sale a las 12:10.',
    undefined,
  ]);
});
