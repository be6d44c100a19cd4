/** What a row of a sheet says of an initiative, once it was judged. */
import type { Where, What } from '../../initiatives/schema.ts';
import type { InitiativeState } from '../../initiatives/initiative.ts';

export interface InitiativeRowAnswers extends Readonly<What> {
  /** The organisation that leads it. */
  readonly lead: string;
  readonly territories: readonly string[];
  readonly way: Where['way'] | null;
  readonly period: string | null;
  readonly basis: Where['basis'] | null;
  readonly persons: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly state: InitiativeState;
  readonly endedOn: string | null;
  /** Whom it names besides: told, and not written. */
  readonly runners?: readonly string[];
}
