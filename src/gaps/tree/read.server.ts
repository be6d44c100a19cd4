/** Reads the boxes around a gap, with what they are tied to and who backs each. */
import type { Db, Generated } from '#platform/server/db.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { asTheyStand } from './joined.ts';
import type { Boxes, GapNode, NodeState, BoxSide } from './node.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'gap_node.side': BoxSide;
    'gap_node.state': Generated<NodeState>;
  }
}

/** All that was ever proposed, in that order, as it stands. */
export const readBoxes = async (db: Db, gapId: string): Promise<Boxes> => asTheyStand(await readSaid(db, gapId));

/** The same, each with its own ties and voices. Voices of organisations that left the registry are not counted. */
export async function readSaid(db: Db, gapId: string): Promise<GapNode[]> {
  const nodes = await db.selectFrom('gap_node').selectAll().where('gap_id', '=', gapId).orderBy('id').execute();
  if (nodes.length === 0) return [];
  const ids = nodes.map(({ id }) => id);
  const [links, backings] = await Promise.all([
    db.selectFrom('gap_link').selectAll().where('node_id', 'in', ids).execute(),
    db.selectFrom('gap_backing').select(['node_id', 'organization_id']).where('node_id', 'in', ids).execute(),
  ]);
  const proposers = nodes.flatMap(({ organization_id }) => organization_id ?? []);
  const active = await activeOrganizations(db, [...proposers, ...backings.map((one) => one.organization_id)]);
  return nodes.map((node) => ({
    id: node.id,
    side: node.side,
    words: node.words,
    state: node.state,
    organization:
      node.organization_id === null ? null : { id: node.organization_id, ...named(active, node.organization_id) },
    proposedAt: node.proposed_at,
    joinedInto: node.joined_into,
    reason: node.reason,
    next: links.filter(({ node_id }) => node_id === node.id).map(({ next_id }) => next_id),
    backers: backings
      .filter(({ node_id, organization_id }) => node_id === node.id && active.has(organization_id))
      .map(({ organization_id }) => organization_id),
  }));
}

type Active = Awaited<ReturnType<typeof activeOrganizations>>;

function named(active: Active, id: string): { name: string; slug: string | null } {
  const one = active.get(id);
  return one ? { name: one.name, slug: one.slug } : { name: '', slug: null };
}
