/** What the team says among itself: who takes care of one, its tags, and notes that only the team reads. */
import { sql } from 'kysely';
import { colleagues, type Colleague } from '#people/colleagues-queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { actOnEach } from '#platform/list/act.server.ts';
import type { BulkOutcome } from '#platform/list/chosen.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { columnOf, nobody, pointing, type About, type Tended } from './team.ts';

/** Registrations by their folio, organisations by their id. */
export interface Chosen {
  readonly about: About;
  readonly chosen: readonly string[];
}

/** Gives them to a colleague who may review, or to nobody; whoever had one before has it no more. */
export async function assignChosen(
  db: Db,
  actor: Actor | null,
  { personId, ...given }: Chosen & { readonly personId: string },
): Promise<BulkOutcome> {
  const colleague = await colleagueCalled(db, actor, personId);
  return onEach(db, actor, given, async (tx, thing) => {
    const before = await whoHas(tx, thing);
    if (before !== (colleague?.id ?? null)) await entrust(tx, actor, thing, colleague);
    return undoKey(thing, colleague?.id ?? '', before ?? '');
  });
}

export function noteChosen(db: Db, actor: Actor | null, { text, ...given }: Chosen & { readonly text: string }) {
  return onEach(db, actor, given, async (tx, thing) => {
    const id = newId();
    await tx
      .insertInto('team_note')
      .values({ id, ...pointing(thing), text, written_by: actor!.id, written_at: now() })
      .execute();
    await journal(tx, actor, { what: `${thing.about}.noted`, on: [thing.about, thing.id] });
    return undoKey(thing, id);
  });
}

export function tagChosen(db: Db, actor: Actor | null, { tag, ...given }: Chosen & { readonly tag: string }) {
  return onEach(db, actor, given, async (tx, thing) =>
    (await addTag(tx, actor, thing, tag)) ? undoKey(thing, tag) : null,
  );
}

export function untagChosen(db: Db, actor: Actor | null, { tag, ...given }: Chosen & { readonly tag: string }) {
  return onEach(db, actor, given, async (tx, thing) =>
    (await takeTag(tx, actor, thing, tag)) ? undoKey(thing, tag) : null,
  );
}

export const undoKey = ({ id }: Tended, ...rest: readonly string[]): string => [id, ...rest].join('|');

async function onEach(
  db: Db,
  actor: Actor | null,
  { about, chosen }: Chosen,
  write: (tx: Db, thing: Tended) => Promise<string | null>,
): Promise<BulkOutcome> {
  refuse(whyMayNot(actor, rights.review));
  const things = await thingsOf(db, about, chosen);
  return actOnEach(
    things,
    ({ label }) => label,
    (thing) => transact(db, (tx) => write(tx, thing)),
  );
}

/** Null for nobody. */
export async function colleagueCalled(db: Db, actor: Actor | null, personId: string): Promise<Colleague | null> {
  refuse(whyMayNot(actor, rights.review));
  if (personId === nobody) return null;
  const team = await colleagues(db, actor, rights.review);
  return team.find(({ id }) => id === personId) ?? refused('no-such-colleague');
}

async function thingsOf(db: Db, about: About, keys: readonly string[]): Promise<Tended[]> {
  const rows =
    about === 'registration'
      ? await db
          .selectFrom('registration')
          .select(['id', sql<string>`'Folio ' || folio`.as('label')])
          .where('folio', '=', sql<number>`any(${keys.map(Number)}::int[])`)
          .where('state', '<>', 'draft')
          .orderBy('folio')
          .execute()
      : await db
          .selectFrom('organization')
          .select(['id', 'name as label'])
          .where('id', '=', sql<string>`any(${[...keys]}::uuid[])`)
          .orderBy('name')
          .execute();
  return rows.map((row) => ({ ...row, about }));
}

/** Who takes care of it, until this is done. */
export async function whoHas(tx: Db, { about, id }: Tended): Promise<string | null> {
  const row = await tx
    .selectFrom('team_assignment')
    .select('person_id')
    .where(columnOf(about), '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function entrust(tx: Db, actor: Actor | null, thing: Tended, to: Colleague | null): Promise<void> {
  const { about, id } = thing;
  await tx.deleteFrom('team_assignment').where(columnOf(about), '=', id).execute();
  if (to)
    await tx
      .insertInto('team_assignment')
      .values({ id: newId(), ...pointing(thing), person_id: to.id, assigned_by: actor!.id, assigned_at: now() })
      .execute();
  await journal(tx, actor, {
    what: to ? `${about}.assigned` : `${about}.unassigned`,
    on: [about, id],
    after: { assignee: to?.name ?? null },
  });
}

/** Whether it had it not yet. */
export async function addTag(tx: Db, actor: Actor | null, thing: Tended, tag: string): Promise<boolean> {
  const added = await tx
    .insertInto('team_tag')
    .values({ id: newId(), ...pointing(thing), tag, tagged_by: actor!.id, tagged_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await journal(tx, actor, { what: `${thing.about}.tagged`, on: [thing.about, thing.id], after: { tag } });
  return added !== undefined;
}

/** Whether it had it. */
export async function takeTag(tx: Db, actor: Actor | null, thing: Tended, tag: string): Promise<boolean> {
  const { about, id } = thing;
  const taken = await tx
    .deleteFrom('team_tag')
    .where(columnOf(about), '=', id)
    .where('tag', '=', tag)
    .returning('id')
    .executeTakeFirst();
  if (taken) await journal(tx, actor, { what: `${about}.untagged`, on: [about, id], before: { tag } });
  return taken !== undefined;
}
