/** The words of finding duplicates and merging them, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Repeated organisations',
  lead: 'Pairs that seem to be the same organisation, by their RUT, their name or both. Compare them and decide: merge them, or remember that they are two.',
  searching: 'We are comparing the whole registry.',
  none: 'There are no pairs in this list. Organisations that enter the registry are compared with all of it.',
  count: (n) => (n === 1 ? '1 pair to review' : `${n} pairs to review`),
  find: 'Name or RUT',
  all: 'All',
  region: 'Region',
  noRegion: 'No region',
  likenesses: { rut: 'Same RUT', very: '90% or more', some: 'Less than 90%' },
  likeness: 'Likeness',
  sameRut: 'same RUT',
  noRut: 'no RUT',
  compare: 'Compare',
  compareThese: (one: string, other: string) => `Compare ${one} with ${other}`,
  merges: 'Merges done',
  byHand: 'Compare two others',
  byHandLead: 'Paste the address of their pages or the end of it.',
  one: 'One',
  other: 'The other',

  sideTitle: 'Are they the same organisation?',
  sideLead:
    'Choose which one is kept and what each field says. The other stays in the history: its address leads to the one that is kept, and its registrations, people and alliances pass to it.',
  keep: 'Which one is kept',
  keepHint: 'Its address and its identifier stay the same.',
  people: (n: number) => (n === 1 ? '1 person represents it' : `${n} people represent it`),
  registrations: (n: number) => (n === 1 ? '1 registration' : `${n} registrations`),
  updated: (when: string) => `last changed on ${when}`,
  field: 'Field',
  differs: 'Fields in which they differ',
  same: (n: number) => (n === 1 ? 'In 1 more field they say the same.' : `In ${n} more fields they say the same.`),
  nothing: 'blank',
  both: 'Both lists together',
  merge: 'Merge them',
  mergeQuestion:
    'One organisation will remain in the registry. It can be undone as long as nobody edits it afterwards.',
  mergeYes: 'Yes, merge them',
  distinct: 'They are two',
  distinctHint: 'They will not be proposed as repeated again.',
  notActive: 'One of the two is no longer active in the registry.',

  mergesTitle: 'Merges done',
  noMerges: 'No organisations have been merged yet.',
  kept: 'Kept',
  absorbed: 'Now within it',
  who: 'Who',
  when: 'When',
  histories: 'Histories',
  historyOf: (name: string) => `History of ${name}`,
  part: 'Undo…',
  partQuestion: 'Both organisations say again what they said, each with its registrations and people.',
  partYes: 'Yes, part them',
  partedAt: (when: string) => `Undone on ${when}`,
  merged: 'The organisations are merged.',
  parted: 'The organisations are two again, as they were.',

  refusal: {
    'merge-with-itself': 'They are the same organisation of the registry: choose two different ones.',
    'merge-disagrees': ({ fields }: Readonly<Record<string, string | number>>): string =>
      `What was chosen does not agree (${String(fields)}): the comuna must be in the region, for example. Choose again.`,
    'no-such-merge': 'We could not find that merge.',
    'merge-parted': 'That merge was undone already.',
    'unmerge-would-lose': ({ name }: Readonly<Record<string, string | number>>): string =>
      `It cannot be undone: ${String(name)} changed after the merge and that work would be lost.`,
  },
} satisfies Catalogue<typeof es>;
