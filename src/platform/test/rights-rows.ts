/** Rows of who may run a command or query; each module has its own in `rights.test-rows.ts`, and one test tries them all. */
import type { Right } from '../right.ts';
import type { Db } from '../server/db.ts';

/** What the rows are tried on. */
export interface The {
  /** Where the cast's reader, editor and owner belong. */
  readonly organization: { readonly id: string; readonly slug: string };
  /** A window that is open. */
  readonly window: string;
  /** A draft begun by the cast's plain person. */
  readonly registration: string;
  /** A draft that the organisation leads. */
  readonly initiative: string;
  /** What the organisation offers. */
  readonly resource: string;
}

export interface RightsRow {
  /** A right; `signed-in`: anybody with an account, for themselves; `writer`: whoever began the registration. */
  readonly may: Right | 'signed-in' | 'writer';
  /** The act is about the organisation. */
  readonly inOrganization?: boolean;
  /** What follows the database and the actor. Empty objects where left out: who may not is told before anything is read. */
  readonly args?: (the: The) => readonly unknown[];
}

/** A command or query that is handed an actor, or a visitor who may be one. */
type Deed = (db: Db, who: never, ...rest: never[]) => Promise<unknown>;
export type Functions = readonly Deed[];
export type RightsRows = readonly (readonly [Deed, RightsRow])[];

export const forThemselves: RightsRow = { may: 'signed-in' };

export const inOrganization = (may: Right, args: (id: string) => unknown): RightsRow => ({
  may,
  inOrganization: true,
  args: (the) => [args(the.organization.id)],
});

/** What is asked about somebody of the organisation. */
export const aboutMember = (may: Right): RightsRow => inOrganization(may, (organizationId) => ({ organizationId }));

/**
 * A right's name, and to whom it is given. One column per kind of actor, a dot where it is not: n nobody signed in, p any person, m the person it is about, then the organisation's
 * r reader, e editor, o owner, then the mesa's a analyst, v reviewer, s secretariat (with their second factor).
 */
export type RightsGiven = Readonly<Record<string, string>>;
