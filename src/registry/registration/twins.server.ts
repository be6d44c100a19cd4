/** Organisations already in the registry that may be the one somebody is registering. Only what is public of them. */
import type { Db } from '#platform/server/db.ts';
import { registryStamp } from '../organization/stamp.server.ts';
import { representedAmong } from '../representation/queries.server.ts';
import { Register, type LikenessEntry } from '../likeness/register.ts';

/** A public organisation that looks like the one asked about; `score` is 1 when the RUT is the same. */
export interface PossibleTwin {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly region: string | null;
  readonly score: number;
  /** Whether somebody represents it, as far as it was told: whom to ask for an invitation. */
  readonly represented: boolean;
}

interface Kept {
  readonly stamp: string;
  readonly register: Register;
  readonly rows: readonly Omit<PossibleTwin, 'score' | 'represented'>[];
}

const keptByDb = new WeakMap<Db, Kept>();

/** The likeliest first, at most five. An entry without a name or RUT has none. */
export async function possibleTwins(db: Db, entry: LikenessEntry, except?: string | null): Promise<PossibleTwin[]> {
  if (entry.name.trim().length < 3 && !entry.rut) return [];
  const { register, rows } = await keptRegister(db);
  const twins = register
    .twinsOf(entry)
    .map(({ index, score }) => ({ ...rows[index]!, score }))
    .filter(({ id }) => id !== except)
    .slice(0, 5);
  // Asked each time: who represents what changes without the registry changing.
  const owned = await representedAmong(
    db,
    twins.map(({ id }) => id),
  );
  return twins.map((twin) => ({ ...twin, represented: owned.has(twin.id) }));
}

/** The registry in a form that can be compared, read again only when an organisation changed. */
async function keptRegister(db: Db): Promise<Kept> {
  const stamp = await registryStamp(db);
  const kept = keptByDb.get(db);
  if (kept?.stamp === stamp) return kept;
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'known_as', 'rut', 'region'])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
  const register = new Register(
    rows.map(({ name, known_as, rut, region }) => ({ name, knownAs: known_as, rut, region })),
  );
  const fresh = { stamp, register, rows: rows.map(({ id, slug, name, region }) => ({ id, slug, name, region })) };
  keptByDb.set(db, fresh);
  return fresh;
}
