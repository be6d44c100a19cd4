/** What changed between two versions of a page, field by field. Pure. */
import { diffWordsWithSpace } from 'diff';
import type { PageText } from './page.ts';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDifference {
  readonly field: keyof PageText;
  readonly pieces: readonly Piece[];
}

const fields = [
  'title',
  'summary',
  'body',
  'source',
  'startsOn',
  'endsOn',
] as const satisfies readonly (keyof PageText)[];

/** The fields that differ, in the order of the form; none when the versions say the same. */
export function differences(before: PageText, after: PageText): FieldDifference[] {
  return fields
    .map((field) => ({ field, pieces: pieces(said(before[field]), said(after[field])) }))
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
}

const said = (value: string | Temporal.PlainDate | null): string => value?.toString() ?? '';

function pieces(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Of a long stretch that did not change, its ends: enough to know where one is. */
export function shortened(text: string, around = 160): string {
  return text.length <= 2.5 * around ? text : `${text.slice(0, around)} […] ${text.slice(-around)}`;
}
