/** A file of microdata, and what a description of its survey is: the nouns. */
import type { Variable } from '#poverty/survey/describe.ts';
import type { Survey } from '#poverty/survey/survey.ts';

export const mediaKinds = ['csv', 'csv.gz', 'tsv', 'tsv.gz', 'parquet', 'sav', 'zsav', 'dta'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Why a file could not be read or a run could not be done: a code of the engine's bad input, or one of ours, with its particulars. */
export interface Failure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * `reading`: kept, not read yet. `ready`: its variables are known. `refused`: it could not be read, `failure` says why.
 * `removed`: somebody took it away. Of the last two there are no bytes any more.
 */
export type MicrodataState = 'reading' | 'ready' | 'refused' | 'removed';

export interface Microdata {
  readonly id: string;
  readonly name: string;
  readonly kind: MediaKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: MicrodataState;
  /** Null until it has been read. */
  readonly rows: number | null;
  readonly failure: Failure | null;
  readonly uploader: string;
  readonly uploadedAt: Temporal.Instant;
  readonly removedAt: Temporal.Instant | null;
}

/** A version of what the columns of a file are. */
export interface Description {
  readonly id: string;
  readonly microdataId: string;
  readonly version: number;
  readonly survey: Survey;
  readonly writer: string;
  readonly writtenAt: Temporal.Instant;
}

export type { Variable };

/** The kind that a file name says, by its endings; null when it is of none that we read. */
export function kindOfName(name: string): MediaKind | null {
  const ending = /\.((?:csv|tsv|txt)(?:\.gz)?|parquet|sav|zsav|dta)$/i.exec(name)?.[1]?.toLowerCase();
  return ending ? (ending.replace('txt', 'tsv') as MediaKind) : null;
}
