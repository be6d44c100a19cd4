/** Roles for one thing: who holds them, and steps of other modules' transactions, which have asked already. */
import type { Actor, Thing, ThingRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { refuse } from '../reasons.ts';
import type { Db } from '#platform/server/db.ts';
import { whyNotGiveThingRole, type ThingRoleHeld } from './thing.ts';
import { journal } from '../journal.ts';

/** Who holds a role for the thing now, by role and name. Whether the asker may know is asked by the module that has the thing. */
export async function thingRolesHeld(db: Db, thing: Thing): Promise<ThingRoleHeld[]> {
  const rows = await unended(db, thing)
    .innerJoin('person', 'person.id', 'thing_role.person_id')
    .where('until', '>', now())
    .select(['person_id', 'name', 'role', 'until'])
    .orderBy('role')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    role: row.role,
    until: row.until,
  }));
}

/** Gives a person a role for the thing, until an instant. */
export async function giveThingRole(
  tx: Db,
  actor: Actor | null,
  thing: Thing,
  { personId, role, until }: { personId: string; role: ThingRole; until: Temporal.Instant },
): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
  refuse(whyNotGiveThingRole(await thingRolesHeld(tx, thing), { personId, role, until }, now()));
  await end(tx, actor, thing, { personId, role }); // one that ran out makes room
  const given = { id: newId(), person_id: personId, role, thing_type: thing[0], thing_id: thing[1], until };
  await tx
    .insertInto('thing_role')
    .values({ ...given, granted_at: now(), granted_by: actor?.id ?? null })
    .execute();
  await journal(tx, actor, {
    what: 'person.thingRoleGiven',
    on: ['person', personId],
    after: { role, of: thing.join(' '), until },
  });
}

/** Ends roles for the thing before their time: one person's, one kind's, or all of them. Who held them may nothing more from that instant. */
export async function endThingRoles(
  tx: Db,
  actor: Actor | null,
  thing: Thing,
  only: { personId?: string; role?: ThingRole } = {},
): Promise<void> {
  await noteEnded(tx, actor, await end(tx, actor, thing, only));
}

/** Ends every role that somebody who closes their account holds for something. */
export async function endThingRolesOf(tx: Db, actor: Actor): Promise<void> {
  const ended = await ending(tx, actor).where('person_id', '=', actor.id).execute();
  await noteEnded(tx, actor, ended);
}

async function noteEnded(tx: Db, actor: Actor | null, ended: Awaited<ReturnType<typeof end>>): Promise<void> {
  for (const { person_id, role, thing_type, thing_id } of ended)
    await journal(tx, actor, {
      what: 'person.thingRoleEnded',
      on: ['person', person_id],
      before: { role, of: `${thing_type} ${thing_id}` },
    });
}

function unended(db: Db, [type, id]: Thing) {
  return db
    .selectFrom('thing_role')
    .where('thing_type', '=', type)
    .where('thing_id', '=', id)
    .where('ended_at', 'is', null);
}

function end(
  tx: Db,
  actor: Actor | null,
  [type, id]: Thing,
  { personId, role }: { personId?: string; role?: ThingRole },
) {
  return ending(tx, actor)
    .where('thing_type', '=', type)
    .where('thing_id', '=', id)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .$if(role !== undefined, (query) => query.where('role', '=', role!))
    .execute();
}

function ending(tx: Db, actor: Actor | null) {
  return tx
    .updateTable('thing_role')
    .set({ ended_at: now(), ended_by: actor?.id ?? null })
    .where('ended_at', 'is', null)
    .returning(['person_id', 'role', 'thing_type', 'thing_id']);
}
