/** What a module answers in the open API: read only, public, and described by the schemas that check it. Pure. */
import type * as v from 'valibot';

/** A path of the open API, which is asked with GET. */
export interface ApiPath {
  /** As OpenAPI writes it: `/api/v1/organizations/{slug}`. */
  readonly path: string;
  /** Its name for programs: `listOrganizations`. */
  readonly operation: string;
  readonly summary: string;
  /** What it gives, and what that is called. Unique in the house. */
  readonly gives: { readonly name: string; readonly schema: v.GenericSchema };
  readonly query?: v.GenericSchema;
  /** Parameters that may come several times. */
  readonly repeatable?: readonly string[];
  readonly problems?: readonly (400 | 404)[];
  /** Answers delimited text too. */
  readonly csv?: boolean;
}

/** Paths about one thing. */
export interface ApiGroup {
  readonly tag: string;
  readonly description: string;
  readonly paths: readonly ApiPath[];
}
