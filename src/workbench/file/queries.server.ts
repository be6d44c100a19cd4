/** What analysts see: files of microdata, descriptions of their surveys, runs and their figures. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Selectable } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';
import { suggestSurvey } from '#poverty/survey/suggest.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import type { MicrodataFile, SurveyDescription } from '#platform/server/tables.ts';
import type { Description, Failure, MediaKind, Microdata, MicrodataState, Variable } from './microdata.ts';
import type { Known } from '../run/rules.ts';
import type { Run, RunOptions, RunState } from '../run/run.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/** Files, newest first; among them those that could not be read, until somebody takes them away. */
export async function microdata(db: Db, actor: Actor | null): Promise<Microdata[]> {
  refuse(whyMayNot(actor, rights.analyse));
  const rows = await db
    .selectFrom('microdata_file')
    .select(fileColumns)
    .where((eb) => eb.or([eb('failure', 'is', null), eb('removed_at', 'is', null)]))
    .orderBy('uploaded_at', 'desc')
    .execute();
  return rows.map(microdataOf);
}

/** One file; undefined where there is none. */
export async function microdataById(db: Db, actor: Actor | null, id: string): Promise<Microdata | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id)
    ? await db.selectFrom('microdata_file').select(fileColumns).where('id', '=', id).executeTakeFirst()
    : undefined;
  return row && microdataOf(row);
}

/** The variables of a file, also of one that was taken away; none of a file that was not read. */
export async function variablesOf(db: Db, actor: Actor | null, microdataId: string): Promise<readonly Variable[]> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = await db
    .selectFrom('microdata_file')
    .select('variables')
    .where('id', '=', microdataId)
    .executeTakeFirst();
  return (row?.variables ?? []) as unknown as Variable[];
}

/** What is known of a file for choosing a method. */
export async function knownOf(db: Db, actor: Actor | null, file: Microdata): Promise<Known> {
  const variables = await variablesOf(db, actor, file.id);
  const { methods } = suggestSurvey(variables, { file: file.name });
  return { columns: new Set(variables.map(({ name }) => name)), likely: new Set(methods) };
}

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

export async function descriptionById(db: Db, actor: Actor | null, id: string): Promise<Description | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id)
    ? await db.selectFrom('survey_description').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row && descriptionOf(row);
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

const fileColumns = [
  'id',
  'file_name',
  'media_kind',
  'bytes',
  'sha256',
  'rows',
  'failure',
  'uploader',
  'uploaded_at',
  'removed_at',
] as const;

function microdataOf(row: Pick<Selectable<MicrodataFile>, (typeof fileColumns)[number]>): Microdata {
  return {
    id: row.id,
    name: row.file_name,
    kind: row.media_kind as MediaKind,
    bytes: row.bytes,
    sha256: row.sha256,
    state: stateOf(row),
    rows: row.rows,
    failure: row.failure as Failure | null,
    uploader: row.uploader,
    uploadedAt: row.uploaded_at,
    removedAt: row.removed_at,
  };
}

function stateOf(row: Pick<Selectable<MicrodataFile>, 'failure' | 'removed_at' | 'rows'>): MicrodataState {
  if (row.failure) return 'refused';
  if (row.removed_at) return 'removed';
  return row.rows === null ? 'reading' : 'ready';
}

function descriptionOf(row: Selectable<SurveyDescription>): Description {
  return {
    id: row.id,
    microdataId: row.microdata_file_id,
    version: row.version,
    survey: readSurvey(row.survey),
    writer: row.writer,
    writtenAt: row.written_at,
  };
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
  return {
    id: row.id,
    state: row.state as RunState,
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
    options: row.options as unknown as RunOptions,
    againOf: row.again_of,
    requester: row.requester,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    step: row.step as Run['step'],
    share: row.share,
    cancelRequestedAt: row.cancel_requested_at,
    failure: row.failure as Failure | null,
    engineVersion: row.engine_version,
    figures: row.figures_sha256 === null ? null : { sha256: row.figures_sha256, count: row.figures_count as number },
  };
}
