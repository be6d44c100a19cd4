/** What the team noted, who takes care of one, and its tags. */
import { nameOfPerson, personNames } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { columnOf, type Tended } from './team.ts';

export interface TeamNote {
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** The newest note first. */
export async function teamOn(db: Db, actor: Actor | null, { about, id }: Pick<Tended, 'about' | 'id'>) {
  refuse(whyMayNot(actor, rights.review));
  const column = columnOf(about);
  const notes: TeamNote[] = await db
    .selectFrom('team_note')
    .where(column, '=', id)
    .select(['text', 'written_at as at', nameOfPerson('written_by').as('by')])
    .orderBy('written_at', 'desc')
    .execute();
  const inCharge = await db
    .selectFrom('team_assignment')
    .where(column, '=', id)
    .select(nameOfPerson('person_id').as('name'))
    .executeTakeFirst();
  const tags = await db.selectFrom('team_tag').where(column, '=', id).select('tag').orderBy('tag').execute();
  return { notes, assignee: inCharge?.name ?? null, tags: tags.map(({ tag }) => tag) };
}

/** Every tag that is in use. */
export async function tagsOf(db: Db, actor: Actor | null): Promise<string[]> {
  refuse(whyMayNot(actor, rights.review));
  const rows = await db.selectFrom('team_tag').select('tag').distinct().orderBy('tag').execute();
  return rows.map(({ tag }) => tag);
}

/** Who takes care of something, by their ids. */
export async function whoCares(db: Db, actor: Actor | null): Promise<ReadonlyMap<string, string>> {
  refuse(whyMayNot(actor, rights.review));
  const rows = await db.selectFrom('team_assignment').select('person_id').distinct().execute();
  return personNames(
    db,
    rows.map(({ person_id }) => person_id),
  );
}
