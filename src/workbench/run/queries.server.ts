/** Runs and their figures, as the staff sees them. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db, JsonColumn } from '#platform/server/db.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';
import { suggestSurvey } from '#poverty/survey/suggest.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import type { Failure, Microdata } from '../file/microdata.ts';
import { variablesOf } from '../file/queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { KnownFile } from './rules.ts';
import type { Run, RunOptions } from './run.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'poverty_run.options': JsonColumn<RunOptions>;
    'poverty_run.step': Run['step'];
    'poverty_run.failure': JsonColumn<Failure | null>;
  }
}

/** What is known of a file for choosing a method. */
export async function knownOf(db: Db, actor: Actor | null, file: Microdata): Promise<KnownFile> {
  const variables = await variablesOf(db, actor, file.id);
  const { methods } = suggestSurvey(variables, { file: file.name });
  return { columns: new Set(variables.map(({ name }) => name)), likely: new Set(methods) };
}

/** Runs, newest first, at most a hundred: all, or those of a file. */
export async function runs(db: Db, actor: Actor | null, of: { fileId?: string } = {}): Promise<Run[]> {
  refuse(whyMayNot(actor, rights.analyse));
  let query = runQuery(db).orderBy('r.requested_at', 'desc').orderBy('r.id', 'desc').limit(100);
  if (of.fileId) query = query.where('r.microdata_file_id', '=', of.fileId);
  return (await query.execute()).map(runOf);
}

/** One run; undefined where there is none. */
export async function runById(db: Db, actor: Actor | null, id: string): Promise<Run | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id) ? await runQuery(db).where('r.id', '=', id).executeTakeFirst() : undefined;
  return row && runOf(row);
}

/** The canonical text of a run's figures; undefined while it has none. */
export async function figuresText(db: Db, actor: Actor | null, id: string): Promise<string | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id)
    ? await db.selectFrom('poverty_run_figures').select('gzip').where('run_id', '=', id).executeTakeFirst()
    : undefined;
  return row && (await promisify(gunzip)(row.gzip)).toString();
}

/** What each method there is is called, by its id. */
export function methodTitles(): Record<string, { es: string; en: string }> {
  return Object.fromEntries(methodIds.map((id) => [id, methodOf(id).title]));
}

function runQuery(db: Db) {
  return db
    .selectFrom('poverty_run as r')
    .innerJoin('microdata_file as f', 'f.id', 'r.microdata_file_id')
    .innerJoin('survey_description as d', 'd.id', 'r.survey_description_id')
    .selectAll('r')
    .select(['f.file_name', 'f.sha256', 'f.bytes', 'f.rows', 'f.removed_at', 'd.version', 'd.survey']);
}

function runOf(row: Awaited<ReturnType<ReturnType<typeof runQuery>['executeTakeFirstOrThrow']>>): Run {
  const { figures_sha256: sha256, figures_count: count } = row;
  return {
    id: row.id,
    state: row.state,
    file: {
      id: row.microdata_file_id,
      name: row.file_name,
      sha256: row.sha256,
      bytes: row.bytes,
      rows: row.rows,
      removed: row.removed_at !== null,
    },
    description: { id: row.survey_description_id, version: row.version, survey: readSurvey(row.survey) },
    method: { id: row.method_id, version: row.method_version },
    by: row.by,
    options: row.options,
    againOf: row.again_of,
    requesterId: row.requested_by,
    requester: row.requester,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    step: row.step,
    share: row.share,
    cancelRequestedAt: row.cancel_requested_at,
    failure: row.failure,
    engineVersion: row.engine_version,
    figures: sha256 === null || count === null ? null : { sha256, count },
  };
}
