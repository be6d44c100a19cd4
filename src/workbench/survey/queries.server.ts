/** Descriptions of surveys, as the staff sees them. */
import type { Selectable } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import type { Description } from '../file/microdata.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';

/** The versions of a file's description, newest first. */
export async function descriptionsOf(db: Db, actor: Actor | null, microdataId: string): Promise<Description[]> {
  refuse(whyMayNot(actor, rights.analyse));
  const rows = await db
    .selectFrom('survey_description')
    .selectAll()
    .where('microdata_file_id', '=', microdataId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(descriptionOf);
}

/** What each file's newest description calls its survey, by the file. */
export async function surveyTitles(db: Db, actor: Actor | null): Promise<ReadonlyMap<string, string>> {
  refuse(whyMayNot(actor, rights.analyse));
  const rows = await db
    .selectFrom('survey_description')
    .distinctOn('microdata_file_id')
    .selectAll()
    .orderBy('microdata_file_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.microdata_file_id, readSurvey(row.survey).title]));
}

export async function descriptionById(db: Db, actor: Actor | null, id: string): Promise<Description | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id)
    ? await db.selectFrom('survey_description').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row && descriptionOf(row);
}

function descriptionOf(row: Selectable<Tables['survey_description']>): Description {
  return {
    id: row.id,
    microdataId: row.microdata_file_id,
    version: row.version,
    survey: readSurvey(row.survey),
    writer: row.writer,
    writtenAt: row.written_at,
  };
}
