/** Says what the columns of a file are; every saving is a version, and none is overwritten. */
import { isDeepStrictEqual } from 'node:util';
import { whyMayNot } from '#people/rules.ts';
import { readSurvey, type Survey } from '#poverty/survey/survey.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyNotUse } from '../file/rules.ts';
import { withFileLabels } from './category-labels.ts';
import { microdataById, variablesOf } from '../file/queries.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Keeps a description as the newest version, with the file's names of categories where it has none, and answers its id; that of the newest when nothing changed. */
export async function describeSurvey(
  db: Db,
  actor: Actor | null,
  microdataId: string,
  written: Survey,
): Promise<string> {
  refuse(whyMayNot(actor, rights.analyse));
  const file = (await microdataById(db, actor, microdataId)) ?? refused('no-such-microdata');
  refuse(whyNotUse(file));
  const survey = withFileLabels(written, await variablesOf(db, actor, microdataId));
  return transact(db, async (tx) => {
    await tx.selectFrom('microdata_file').select('id').where('id', '=', microdataId).forUpdate().execute();
    const newest = await tx
      .selectFrom('survey_description')
      .select(['id', 'version', 'survey'])
      .where('microdata_file_id', '=', microdataId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest && isDeepStrictEqual(readSurvey(newest.survey), survey)) return newest.id;
    const [id, version] = [newId(), (newest?.version ?? 0) + 1];
    await tx
      .insertInto('survey_description')
      .values({
        id,
        version,
        microdata_file_id: microdataId,
        survey: JSON.stringify(survey),
        written_by: actor?.id ?? null,
        writer: actor?.name ?? 'Minga',
        written_at: now(),
      })
      .execute();
    await journal(tx, actor, {
      what: 'microdata.described',
      on: ['microdata', microdataId],
      after: { file: file.name, version },
    });
    return id;
  });
}
