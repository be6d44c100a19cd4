/** Does a run, as a job: measures its file in a thread, keeps the figures with their hash, or the reason why there are none. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { transact, type Db } from '#platform/server/db.ts';
import { log } from '#platform/server/log.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import { runEngineVersion } from './engine-version.ts';
import { failureOf } from '../file/failure.ts';
import { readFigures, type AskedRecipe } from './recipe.ts';
import { unknownTerritory } from './rules.ts';
import { isThere, placeOf } from '../file/storage.server.ts';
import { end, take, watched, type Taken } from './worker.server.ts';
import { workThread } from '#platform/server/in-thread.ts';
import { BadInput } from '#poverty/input/fault.ts';
import type { MeasureOutcome, MeasureStep, MeasureTask } from './measure.thread.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Two runs are measured beside each other, each in a thread of its own. */
const measuring = () =>
  workThread<MeasureTask, MeasureOutcome, MeasureStep>('#workbench/run/measure.thread.ts', { errors: [BadInput] });

/** Does one run, unless it is over or somebody is at it. Never throws for what is wrong with the file or the request: that is kept. */
export async function doRun(db: Db, { id }: { id: string }): Promise<void> {
  const taken = await take(db, id);
  if (!taken) return;
  const { asked, file, name } = await whatIsAsked(db, id);
  const path = placeOf(file);
  try {
    const figures = await watched(db, taken, async (signal, progress) => {
      if (!(await isThere(file))) refused('microdata-bytes-missing', { name });
      return measuring().ask({ path, asked }, { signal, progress });
    });
    await checkTerritories(figures.gzip);
    await keepFigures(db, taken, figures);
  } catch (error) {
    await endWithout(db, taken, error, { path, name });
  }
}

async function whatIsAsked(db: Db, id: string) {
  const row = await db
    .selectFrom('poverty_run as r')
    .innerJoin('survey_description as d', 'd.id', 'r.survey_description_id')
    .innerJoin('microdata_file as f', 'f.id', 'r.microdata_file_id')
    .select(['r.method_id', 'r.method_version', 'r.by', 'r.options', 'd.survey'])
    .select(['f.file_name', 'f.sha256', 'f.media_kind'])
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow();
  const asked: AskedRecipe = {
    survey: readSurvey(row.survey),
    method: { id: row.method_id, version: row.method_version },
    by: row.by,
    options: row.options,
  };
  return { asked, file: { sha256: row.sha256, kind: row.media_kind }, name: row.file_name };
}

/** A group called «comuna» with a code that no comuna has is a mistake of the file or of its description. */
async function checkTerritories(gzip: Uint8Array): Promise<void> {
  const unknown = unknownTerritory(readFigures((await promisify(gunzip)(gzip)).toString()));
  refuse(unknown && 'run-unknown-territory', unknown ?? {});
}

async function keepFigures(db: Db, taken: Taken, { gzip, sha256, count }: MeasureOutcome): Promise<void> {
  await transact(db, async (tx) => {
    if (!(await end(tx, taken, { state: 'done', figures: { sha256, count, engineVersion: runEngineVersion } }))) return;
    await tx
      .insertInto('poverty_run_figures')
      .values({ run_id: taken.id, gzip: Buffer.from(gzip) })
      .execute();
    await journal(tx, null, { what: 'run.done', on: ['run', taken.id], after: { figures: count, sha256 } });
  });
}

/** Called off, failed for a reason that is kept, or broken for one that is ours to find in the log. */
async function endWithout(db: Db, taken: Taken, error: unknown, file: { path: string; name: string }): Promise<void> {
  const stopped = error instanceof DOMException && error.name === 'AbortError';
  const known = failureOf(error, file);
  if (!stopped && !known) log.error({ err: error, run: taken.id }, 'run broke');
  const failure = known ?? { code: 'run-broke', details: {} };
  await transact(db, async (tx) => {
    const ended = await end(tx, taken, stopped ? { state: 'cancelled' } : { state: 'failed', failure });
    if (ended && !stopped)
      await journal(tx, null, { what: 'run.failed', on: ['run', taken.id], after: { reason: failure.code } });
  });
}
