/** One step of the thread from a thing: what it comes from, and what came of it, as the actor may see it. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Section } from '#platform/facet/section.ts';
import type { Edge, NodeShown } from '#platform/facet/thread.ts';
import type { ToldThread } from '#platform/facet/thread.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';

/** A thing at the other end of an edge, in the reader's words. */
export interface Neighbour extends Pick<NodeShown, 'id' | 'path' | 'date'> {
  readonly title: string;
  readonly job: Section;
  /** What the edge says, read at the thing where one stands: «responde al desafío». */
  readonly sentence: string;
}

/** Oldest first. */
export interface Step {
  /** The thing where one stands: what sort it is, and the job it belongs to. */
  readonly here: { readonly sort: string; readonly job: Section };
  readonly why: readonly Neighbour[];
  readonly came: readonly Neighbour[];
}

/** As many as are asked for along one kind of edge. */
const most = 200;

/**
 * The step from one thing. The edges are asked in one statement, and each kind is described once, by its own module for this actor: what
 * they may not see is not there.
 */
export async function stepFrom(
  db: Db,
  actor: Actor | null,
  modules: readonly ToldThread[],
  { kind, id, locale }: { readonly kind: string; readonly id: string; readonly locale: Locale },
): Promise<Step> {
  const kinds = new Map(modules.flatMap(({ thread }) => thread.kinds).map((one) => [one.kind, one]));
  const ends = endsAround(modules, kind);
  const found = await idsAt(db, ends, id);
  const described = await describe(
    db,
    actor,
    modules,
    Map.groupBy(found, ({ at }) => kindAt(ends[at]!)),
  );
  const shown = found.flatMap(({ at, id: other }) => {
    const node = described.get(`${kindAt(ends[at]!)} ${other}`);
    return node ? [{ node, ...ends[at]! }] : [];
  });
  const along = (wanted: End['end']): Neighbour[] =>
    shown
      .filter(({ end }) => end === wanted)
      .map(({ node, edge, end }) => ({
        id: node.id,
        path: node.path,
        date: node.date,
        title: node.title(locale),
        job: kinds.get(edge[end])!.job,
        sentence: edge.words(locale)[end === 'from' ? 'back' : 'forth'],
      }))
      .toSorted((one, two) => String(one.date ?? '').localeCompare(String(two.date ?? '')));
  const { job, words } = kinds.get(kind)!;
  return { here: { job, sort: words(locale).one }, why: along('from'), came: along('to') };
}

/** An edge, and which of its ends is looked for. */
interface End {
  readonly edge: Edge;
  readonly end: 'from' | 'to';
}

const kindAt = ({ edge, end }: End): string => edge[end];

function endsAround(modules: readonly ToldThread[], kind: string): End[] {
  const edges = modules.flatMap(({ thread }) => thread.edges);
  return [
    ...edges.filter(({ to }) => to === kind).map((edge): End => ({ edge, end: 'from' })),
    ...edges.filter(({ from }) => from === kind).map((edge): End => ({ edge, end: 'to' })),
  ];
}

/** The ids at each of the ends, in one statement. */
async function idsAt(db: Db, ends: readonly End[], id: string): Promise<{ at: number; id: string }[]> {
  if (ends.length === 0) return [];
  const parts = ends.map(({ edge, end }, at) => {
    const [here, there] = end === 'from' ? [edge.toColumn, edge.fromColumn] : [edge.fromColumn, edge.toColumn];
    const only = edge.only ? sql`and ${sql.ref(edge.only.column)} = ${edge.only.is}` : sql``;
    return sql`(select distinct ${at}::int as at, ${sql.ref(there)} as id from ${sql.table(edge.table)}
      where ${sql.ref(here)} = ${id} and ${sql.ref(there)} is not null ${only} limit ${most})`;
  });
  const { rows } = await sql<{ at: number; id: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

async function describe(
  db: Db,
  actor: Actor | null,
  modules: readonly ToldThread[],
  byKind: ReadonlyMap<string, readonly { readonly id: string }[]>,
): Promise<ReadonlyMap<string, NodeShown>> {
  const describers = Object.assign({}, ...modules.map((module) => module.describe)) as ToldThread['describe'];
  const nodes = await Promise.all(
    [...byKind].map(async ([kind, rows]) => {
      const ids = [...new Set(rows.map(({ id }) => id))];
      return (await describers[kind]!(db, actor, ids)).map((node) => [`${kind} ${node.id}`, node] as const);
    }),
  );
  return new Map(nodes.flat());
}
