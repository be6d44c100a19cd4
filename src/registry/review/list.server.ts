/** The roll: every organisation whatever its state, for staff to find one and act on it. */
import { sql } from 'kysely';
import { ownersOf } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { pageOf } from '#platform/page.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

export const rollStates = ['active', 'retired', 'merged'] as const;
export type RollState = (typeof rollStates)[number];

export interface RollItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly rut: string | null;
  readonly region: string | null;
  readonly state: RollState;
  readonly owners: number;
  readonly confirmedAt: Temporal.Instant | null;
  readonly updatedAt: Temporal.Instant;
}

export interface RollQuestion {
  /** Part of the name, of the known-as name, or of the RUT. */
  readonly q: string;
  readonly state: RollState | null;
  /** The id of the last organisation seen; null for the first page. */
  readonly after: string | null;
}

const pageSize = 50;

/** A page of the roll, by when each was made, newest first. */
export async function readRoll(db: Db, actor: Actor | null, { q, state, after }: RollQuestion) {
  refuse(whyMayNot(actor, rights.review));
  let query = db
    .selectFrom('organization as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.rut', 'o.region', 'o.state', 'o.confirmed_at', 'o.updated_at'])
    .select(ownersOf('o.id').as('owners'))
    .orderBy('o.id', 'desc')
    .limit(pageSize + 1);
  if (state) query = query.where('o.state', '=', state);
  if (after && isId(after)) query = query.where('o.id', '<', after);
  for (const word of q.split(/\s+/).filter(Boolean).slice(0, 8)) query = query.where(mentions(word));
  const rows = await query.execute();
  const items = rows.map((row): RollItem => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    rut: row.rut,
    region: row.region,
    state: row.state,
    owners: row.owners,
    confirmedAt: row.confirmed_at,
    updatedAt: row.updated_at,
  }));
  return pageOf(items, pageSize, ({ id }) => id);
}

/** Forgives case and accents; a RUT is found with or without its dots. */
function mentions(word: string) {
  const plain = sql<string>`directory_plain(concat_ws(' ', o.name, o.known_as, o.rut))`;
  const rut = /^[\d.]+(-[\dkK])?$/.test(word) ? word.replaceAll('.', '') : word;
  return sql<boolean>`position(directory_plain(${rut}) in ${plain}) > 0`;
}
