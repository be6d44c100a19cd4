/** Why a version of a dataset is no longer among the current figures, since when, and which datasets give its figures today. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import type { Dataset } from './dataset.ts';

export interface Withdrawal {
  readonly at: Temporal.Instant;
  /** The first release without it. */
  readonly release: number;
  readonly reason: string;
  /** Current datasets with some of the same figures: of the same territory, measure, method, period and group. */
  readonly instead: readonly Pick<Dataset, 'slug' | 'title'>[];
}

/** Null for a version that is current, or that only gave way to the next. */
export async function withdrawalOf(db: Db, id: string): Promise<Withdrawal | null> {
  const row = await db
    .selectFrom('dataset')
    .innerJoin('data_release', 'data_release.number', 'dataset.ended')
    .where('dataset.id', '=', id)
    .where('dataset.end_reason', '!=', '')
    .select(['data_release.released_at', 'data_release.number', 'dataset.end_reason'])
    .executeTakeFirst();
  if (!row) return null;
  return { at: row.released_at, release: row.number, reason: row.end_reason, instead: await sameFigures(db, id) };
}

async function sameFigures(db: Db, id: string): Promise<Withdrawal['instead']> {
  const { rows } = await sql<Pick<Dataset, 'slug' | 'title'>>`
    select slug, title from dataset
    where ended is null and exists (
      select from estimate as own
      join estimate as other using (territory, measure, part, method, period, breakdown)
      where own.dataset_id = ${id}::uuid and other.dataset_id = dataset.id)
    order by official desc, slug`.execute(db);
  return rows;
}
