/** What is published of need, and what initiatives say of themselves. */

/** A place, how many live there, and the share of them in need with its published interval of 95 %, each 0–1. */
export interface NeedOf {
  readonly id: string;
  readonly population: number;
  readonly rate: { readonly value: number; readonly low: number; readonly high: number };
  /** Made from the rates of larger places: a claim on it is never firm. */
  readonly synthetic: boolean;
}

/** What an initiative says: where, and how many persons a year, in all or in each place. */
export interface SupplyOf {
  readonly id: string;
  /** Places by their number among the needs. */
  readonly places: readonly number[];
  /** In all its places; null where it did not say. */
  readonly persons: number | null;
  /** In each of its places, where it said that. */
  readonly split: readonly number[] | null;
  /** How far it works, in a word of its own: numbers that are not said are drawn from those of its scope. */
  readonly scope: string;
}
