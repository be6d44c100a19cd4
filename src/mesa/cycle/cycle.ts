/** A cycle of the mesa and its axes: a working period, and the lines of work in it. */

export interface Cycle {
  readonly id: string;
  /** Its name in addresses: `2020-2021`. */
  readonly slug: string;
  readonly name: string;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
}

export interface Axis {
  readonly id: string;
  readonly cycleId: string;
  /** Its place in the cycle, from 1. */
  readonly number: number;
  /** Where it is read: `/ejes#<slug>`. */
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  /** The axis of an earlier cycle that it continues. */
  readonly followsId: string | null;
}

/** Where an axis is read. */
export const axisPath = ({ slug }: Pick<Axis, 'slug'>): string => `/ejes#${slug}`;
