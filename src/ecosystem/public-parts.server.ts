/** What the ecosystem says of an organisation on its public page: what it does, what it offers, with whom it works. */
import { today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { publicAlliances } from './alliances/queries.server.ts';
import { publicInitiativesOf } from './initiatives/queries.server.ts';
import { publicResourcesOf } from './resources/queries.server.ts';

/** `named`: those that its registration names and that are not in the registry. */
export async function publicPartsOf(db: Db, organizationId: string, named: readonly string[]) {
  const [initiatives, resources, { allies, outside, namedBy }] = await Promise.all([
    publicInitiativesOf(db, organizationId),
    publicResourcesOf(db, organizationId),
    publicAlliances(db, organizationId),
  ]);
  const others = [...new Set([...named, ...outside])].map((name) => ({ id: null, name, slug: null }));
  return { initiatives, resources, today: today(), ties: { allies: [...allies, ...others], namedBy } };
}
