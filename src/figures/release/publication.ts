/** A dataset to be published, and what came of it. */
import type { DatasetText } from './dataset.ts';
import type { Estimate } from './estimate.ts';

export type NewEstimate = Omit<Estimate, 'dataset'>;

export interface Publication extends DatasetText {
  readonly estimates: readonly NewEstimate[];
}

export interface PublishedDataset {
  readonly slug: string;
  readonly version: number;
  readonly release: number;
  /** False: those very figures and words were the current ones already. */
  readonly changed: boolean;
}

/** The first release without what was withdrawn; `restored` is the version that came back in it, as a new one. */
export interface EndedDataset {
  readonly release: number;
  readonly restored: number | null;
}
