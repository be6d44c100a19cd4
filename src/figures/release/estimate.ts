/** What a published figure is: one measure of one territory, by one method, in one period, with its uncertainty. */

export const qualities = ['reliable', 'weak', 'unreliable', 'suppressed'] as const;
export const estimations = ['direct', 'small-area', 'synthetic', 'imputed', 'count'] as const;

/** How far it may be trusted, by the rules of whoever published it. */
export type Quality = (typeof qualities)[number];
/** How it was reached: from the territory's own sample, a model that borrows strength, a model alone, imputed, or counted. */
export type Estimation = (typeof estimations)[number];

export interface Estimate {
  /** The slug of its dataset. */
  readonly dataset: string;
  /** `CL`, a region ("13") or a comuna ("13110"). */
  readonly territory: string;
  /** One of measures.ts. */
  readonly measure: string;
  /** The indicator or dimension, where the measure has one; '' otherwise. */
  readonly part: string;
  /** A method of data/poverty/methods, or of counting people: ids, without version. */
  readonly method: string;
  /** "2024", or of a month "2024-05". */
  readonly period: string;
  /** '' is everybody; otherwise a part of them: "age=0-14", "area=1;sexo=2". */
  readonly breakdown: string;
  /** In the measure's unit: shares are between 0 and 1. Null where it must not be published. */
  readonly value: number | null;
  /** The 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  /** Persons in that situation. */
  readonly persons: number | null;
  /** Persons it is a share of. */
  readonly population: number | null;
  /** Persons in the sample. */
  readonly n: number | null;
  /** Null: the source does not say. */
  readonly quality: Quality | null;
  readonly estimation: Estimation | null;
}

/** The year of an estimate: "2024-05" is of 2024. */
export function yearOf({ period }: Pick<Estimate, 'period'>): number {
  return Number(period.slice(0, 4));
}

/** What two estimates must share to stand in one series, rank or difference: never across methods. */
export function seriesOf({ measure, part, method, breakdown }: Estimate): string {
  return [measure, part, method, breakdown].join('|');
}
