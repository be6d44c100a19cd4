/** A column that points at organisations, and what becomes of it when two are merged or what made one is undone. */

export interface OrganizationTie {
  readonly table: string;
  readonly column: string;
  /** `move`: its rows pass to the organisation that is kept, and back when the two are parted. `keep`: they stay where they are. */
  readonly onMerge: 'move' | 'keep';
  /** Whether a row of it means that somebody has worked with an organisation, so that undoing what made it would lose something. */
  readonly worked: boolean;
  /** What tells its rows apart: `id` where nothing is said. */
  readonly key?: string;
  /** Rows that agree in these are equal: one stays where it is if the kept organisation has its equal. */
  readonly equal?: readonly string[];
  /** Filled once a row is over; such rows stay where they are. */
  readonly over?: string;
  /** The other end of a tie between two organisations: a row stays where it is if it would tie one to itself. */
  readonly otherEnd?: string;
}
