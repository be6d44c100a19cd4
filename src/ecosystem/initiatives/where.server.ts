/** Writes where an initiative is done and how many people it reaches, as rows that are never written over. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import type { Initiative, Reach } from './initiative.ts';
import { stillSaid } from './read.server.ts';
import { whyNotSplit } from './rules.ts';
import { territoriesOf } from '../places/places.ts';
import type { Where } from './schema.ts';

/** Writes what changed as new rows. Refuses `parts-above-whole` where its places have more people than it would have. */
export async function writeWhere(tx: Db, actor: Actor, before: Initiative, where: Where, at = now()): Promise<void> {
  await writeCoverage(tx, before, where, at);
  const { period, basis, low, high } = where;
  const persons = basis === 'unknown' ? null : where.persons;
  const parts = before.reach.filter((one) => one.territory !== null && one.period === period);
  const whole: Reach = { period, territory: null, persons, low, high, basis };
  refuse(
    persons === null
      ? null
      : whyNotSplit(
          whole,
          parts.map((part) => part.persons ?? 0),
        ),
  );
  await sayReach(tx, actor, before.id, whole, at);
}

/** Writes where it is done, where that changed. */
export async function writeCoverage(
  tx: Db,
  before: Pick<Initiative, 'id' | 'way' | 'territories'>,
  where: Pick<Where, 'nationwide' | 'worksIn' | 'worksInComunas' | 'way'>,
  at: Temporal.Instant,
): Promise<void> {
  const then = territoriesOf(where);
  const stays = before.way === where.way ? before.territories.filter((code) => then.includes(code)) : [];
  let over = tx
    .updateTable('initiative_coverage')
    .set({ until_at: at })
    .where('initiative_id', '=', before.id)
    .where('until_at', 'is', null);
  if (stays.length > 0) over = over.where('territory', 'not in', stays);
  await over.execute();
  const added = then.filter((code) => !stays.includes(code));
  if (added.length > 0)
    await tx
      .insertInto('initiative_coverage')
      .values(
        added.map((territory) => ({ id: newId(), initiative_id: before.id, territory, way: where.way, from_at: at })),
      )
      .execute();
}

/** Says how many people, in place of what stands of the same year and place; the same again is no new row. */
export async function sayReach(
  tx: Db,
  actor: Pick<Actor, 'id'> | null,
  initiativeId: string,
  reach: Reach,
  at: Temporal.Instant,
): Promise<void> {
  const stands = await tx
    .selectFrom('initiative_reach as r')
    .select(['id', 'persons', 'low', 'high', 'basis'])
    .where('initiative_id', '=', initiativeId)
    .where('period', '=', reach.period)
    .where('territory', 'is not distinct from', reach.territory)
    .where('dimension', 'is', null)
    .where(stillSaid)
    .executeTakeFirst();
  const { persons, low, high, basis } = reach;
  if (stands && stands.persons === persons && stands.low === low && stands.high === high && stands.basis === basis)
    return;
  await tx
    .insertInto('initiative_reach')
    .values({
      id: newId(),
      initiative_id: initiativeId,
      ...reach,
      said_by: actor?.id ?? null,
      said_at: at,
      replaces: stands?.id ?? null,
    })
    .execute();
}
