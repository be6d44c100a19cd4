/** What a module says of its things for the thread: kinds of node, and the edges from why a thing is to what came of it. */
import type { Actor } from '../actor.ts';
import type { Db } from '../server/db.ts';
import type { Locale } from '../words.ts';
import type { Section } from './section.ts';

/** Of a kind of node: a row of a table, or those rows of it that say so. */
export interface NodeKind {
  readonly kind: string;
  /** The job whose colour its knot has. */
  readonly job: Section;
  readonly table: string;
  readonly only?: { readonly column: string; readonly is: string };
  /** The route of the page that shows one, as its folder under src/routes is called. */
  readonly route: string;
  readonly words: (locale: Locale) => { readonly one: string; readonly many: string };
}

/** A row that records that one node comes from another. */
export interface Edge {
  /** The kinds of why and of what came. */
  readonly from: string;
  readonly to: string;
  readonly table: string;
  /** Only those rows that say so. */
  readonly only?: { readonly column: string; readonly is: string };
  /** The columns with their ids. */
  readonly fromColumn: string;
  readonly toColumn: string;
  /** `forth` is read at the why and leads to what came; `back` is read at what came. */
  readonly words: (locale: Locale) => { readonly forth: string; readonly back: string };
}

/** A foreign key between nodes that says nothing of why or of what came. */
export interface NotAnEdge {
  readonly table: string;
  readonly column: string;
  readonly reason: string;
}

export interface Thread {
  readonly kinds: readonly NodeKind[];
  readonly edges: readonly Edge[];
  readonly notEdges: readonly NotAnEdge[];
}

/** A node as somebody sees it. */
export interface NodeShown {
  readonly id: string;
  readonly title: (locale: Locale) => string;
  /** Where it is read. */
  readonly path: string;
  readonly date: Temporal.Instant | Temporal.PlainDate | null;
  readonly state: string | null;
  /** The code of a region or comuna. */
  readonly place: string | null;
}

/** Describes many nodes of a kind at once, by the module's own query for that actor: what they may not see is not there. */
export type Describe = (db: Db, actor: Actor | null, ids: readonly string[]) => Promise<readonly NodeShown[]>;
