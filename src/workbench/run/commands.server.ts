/** Asks for a run, and calls one off. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { Description } from '../file/microdata.ts';
import { microdataById } from '../file/queries.server.ts';
import { whyNotUse } from '../file/rules.ts';
import { descriptionById } from '../survey/queries.server.ts';
import { knownOf, runById } from './queries.server.ts';
import { whyNotCancel, whyNotRequest } from './rules.ts';
import { withMeasuresInOrder, withTheirPersons } from './measures.ts';
import type { RunOptions, RunRequest } from './run.ts';
import { runningJob } from './worker.server.ts';
import { isThere } from '../file/storage.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Asks for a run and answers its id; one that is asked for twice while it waits or runs is the same. */
export async function requestRun(db: Db, actor: Actor | null, asked: RunRequest): Promise<string> {
  refuse(whyMayNot(actor, rights.analyse));
  const description = (await descriptionById(db, actor, asked.descriptionId)) ?? refused('no-such-description');
  const file = (await microdataById(db, actor, description.microdataId)) ?? refused('no-such-microdata');
  refuse(whyNotUse(file));
  if (!(await isThere(file))) refused('microdata-bytes-missing', { name: file.name });
  if (!methodIds.includes(asked.method)) refused('run-no-such-method');
  const { survey } = description;
  refuse(whyNotRequest(asked, survey, await knownOf(db, actor, file)));
  const options = asked.againOf ? asked.options : withPersons(asked.options); // what is repeated stays as it was
  const request = { ...asked, options: withMeasuresInOrder(options, methodOf(asked.method), survey) };
  return transact(db, async (tx) => {
    const same = await openTwin(tx, actor, request);
    if (same) return same;
    const id = await insertRun(tx, actor, description, request);
    await enqueue(tx, runningJob, { id });
    await journal(tx, actor, {
      what: 'run.requested',
      on: ['run', id],
      after: { file: file.name, method: request.method, by: request.by },
    });
    return id;
  });
}

function withPersons(options: RunOptions): RunOptions {
  return options.measures ? { ...options, measures: withTheirPersons(options.measures) } : options;
}

/** A form sent twice asks for one run. */
async function openTwin(tx: Db, actor: Actor | null, request: RunRequest): Promise<string | undefined> {
  const twin = await tx
    .selectFrom('poverty_run')
    .select('id')
    .where('survey_description_id', '=', request.descriptionId)
    .where('method_id', '=', request.method)
    .where('by', '=', sql<string[]>`${sql.val([...request.by])}::text[]`)
    .where('options', '=', request.options)
    .where('again_of', 'is not distinct from', request.againOf ?? null)
    .where('requested_by', 'is not distinct from', actor?.id ?? null)
    .where('state', 'in', ['requested', 'running'])
    .where('cancel_requested_at', 'is', null)
    .executeTakeFirst();
  return twin?.id;
}

async function insertRun(
  tx: Db,
  actor: Actor | null,
  description: Description,
  { method, by, options, againOf }: RunRequest,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('poverty_run')
    .values({
      id,
      microdata_file_id: description.microdataId,
      survey_description_id: description.id,
      method_id: method,
      method_version: methodOf(method).version,
      by: [...by],
      options: JSON.stringify(options),
      again_of: againOf ?? null,
      state: 'requested',
      requested_by: actor?.id ?? null,
      requester: actor?.name ?? 'Minga',
      requested_at: now(),
    })
    .execute();
  return id;
}

/** Calls a run off: one that waits ends at once, one that runs as soon as whoever works on it hears of it. */
export async function cancelRun(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, rights.analyse));
  const run = (await runById(db, actor, id)) ?? refused('no-such-run');
  refuse(whyNotCancel(run));
  await transact(db, async (tx) => {
    const asked = { cancel_requested_at: now(), cancel_requested_by: actor?.id ?? null };
    const open = tx.updateTable('poverty_run').where('id', '=', id).where('cancel_requested_at', 'is', null);
    const ended = await open
      .set({ ...asked, state: 'cancelled', finished_at: now() })
      .where('state', '=', 'requested')
      .returning('id')
      .executeTakeFirst();
    if (!ended) await open.set(asked).where('state', '=', 'running').execute();
    await journal(tx, actor, { what: 'run.cancelled', on: ['run', id], after: { file: run.file.name } });
  });
}
