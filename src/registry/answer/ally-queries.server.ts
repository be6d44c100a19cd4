/** The organisations that somebody may mean when they name an ally. */
import type { Db } from '#platform/server/db.ts';
import { findOrganizations } from '../directory/queries.server.ts';
import { everything } from '../directory/selection.ts';

export interface FoundAllies {
  readonly text: string;
  readonly allies: readonly { id: string; name: string }[];
}

/** Organisations of the registry that somebody may mean, however they spell it. */
export async function findAllies(db: Db, text: string): Promise<FoundAllies> {
  if (!text) return { text, allies: [] };
  const { items } = await findOrganizations(
    db,
    { ...everything, q: text, sort: 'relevance' },
    { limit: 8, strictly: true },
  );
  return { text, allies: items.map(({ id, name }) => ({ id, name })) };
}
