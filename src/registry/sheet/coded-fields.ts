/** The fields that a column fills with one of few answers, and what a person said that a file's own words mean. Pure. */
import { plain } from '#territory/find.ts';
import { manyFields } from '../organization/answers.ts';
import { codedAnswers } from '../organization/coded.ts';
import { dimensions, enablerKinds } from '../organization/codes.ts';
import type { ImportField } from './row.ts';

const yesNo = ['yes', 'no'];

/** By field, its codes. */
export const choiceFields: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  legalForm: codedAnswers.legalForm.codes,
  sector: codedAnswers.sector.codes,
  scope: codedAnswers.scope.codes,
  region: codedAnswers.region.codes,
  worksIn: codedAnswers.worksIn.codes,
  kinds: enablerKinds,
  dimensions,
  populations: codedAnswers.population.codes,
  intervenes: yesNo,
  holdsLinkingEvents: yesNo,
  hasAlliances: yesNo,
  state: ['active', 'retired'],
};

export const isMany = (field: ImportField): boolean => (manyFields as readonly string[]).includes(field);

/** What it means that a word is left out. */
export const leftOut = 'out';

/** By field and word, the code that a person said it means, or that it is left out. */
export type WordMatches = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

/** The most words that a page asks about. */
export const mostUnknownWords = 200;

/** A word as it is kept: without case, accents or signs. */
export const wordKey = (word: string): string => (plain(word) || word.trim()).slice(0, 120);

/** What a person said that a word means; undefined where nobody has. */
export function matchOf(matches: WordMatches, field: string, word: string): string | undefined {
  const said = matches[field] ?? {};
  return Object.hasOwn(said, wordKey(word)) ? said[wordKey(word)] : undefined;
}

/** A word of a coded column that is none of ours. */
export interface UnknownWord {
  readonly field: string;
  readonly key: string;
  /** As it is written first. */
  readonly word: string;
  readonly rows: number;
  /** What was said that it means; null where nobody has. */
  readonly means: string | null;
  /** What it may well mean, where nobody has said. */
  readonly perhaps: string | null;
  /** What it can be said to mean, where that is not the same for every word of its column. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}
