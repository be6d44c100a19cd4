/** Reads editions from their table. */
import { sql } from 'kysely';
import type { Db, Generated, JsonColumn } from '#platform/server/db.ts';
import type { ReportFacts } from '../facts/facts.ts';
import type { Edition } from './edition.ts';
import type { ReportKind } from '../facts/kind.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'report_edition.kind': ReportKind;
    'report_edition.data': JsonColumn<ReportFacts>;
    'report_edition.sample': Generated<boolean>;
  }
}

/** All of them, the newest first. */
export async function editions(db: Db): Promise<Edition[]> {
  const rows = await db
    .selectFrom('report_edition')
    .select(['kind', 'number', 'version_id as versionId', 'made_at as madeAt'])
    .orderBy('number', 'desc')
    .execute();
  return rows;
}

/** What an edition froze; undefined where there is none. */
export async function frozenEdition(db: Db, kind: ReportKind, number: number) {
  return db
    .selectFrom('report_edition')
    .select(['kind', 'number', 'data as facts', 'version_id as versionId'])
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Whether an edition says the same, but for its day. */
export async function isSameEdition(db: Db, { kind, number }: Pick<Edition, 'kind' | 'number'>, facts: ReportFacts) {
  const row = await db
    .selectFrom('report_edition')
    .select(sql<boolean>`data - 'asOf' = ${JSON.stringify(facts)}::jsonb - 'asOf'`.as('same'))
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.same ?? false;
}
