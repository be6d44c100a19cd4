/** Takes files of microdata in and away. */
import { whyMayNot } from '#people/rules.ts';
import { describeFile } from '#poverty/survey/describe.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { readingJob, whatWasRead } from './read.server.ts';
import { failureOf, refusalFor } from './failure.ts';
import type { MediaKind } from './microdata.ts';
import { microdataById } from './queries.server.ts';
import { receive, type Received } from './receive.server.ts';
import { discard, isThere, placeOf, shelve, takeAway } from './storage.server.ts';
import { sniffKind } from './kind.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** A file up to this size is read while its sender waits, who then hears at once what is wrong with it; a larger one by a job. */
const mostWaitedForBytes = 64 * 1024 * 1024;

/**
 * Takes the file of a form as it comes and answers its id. Refuses: what `receive` does; `microdata-archive`, `microdata-foreign`;
 * `microdata-duplicate` with the `id` of the one that is there; and every reason of the engine for a file it cannot read. Nothing is kept
 * of a file refused. A file that was taken away, or whose bytes are missing after a restore, is put back under its old id.
 */
export async function uploadMicrodata(db: Db, actor: Actor | null, request: Request): Promise<string> {
  refuse(whyMayNot(actor, rights.analyse));
  const received = await receive(request);
  try {
    return await keep(db, actor, received);
  } finally {
    await discard(received.arrival); // nothing is there any more of one that was kept
  }
}

async function keep(db: Db, actor: Actor | null, { name, arrival }: Received): Promise<string> {
  const known = await knownFile(db, arrival.sha256);
  if (known) {
    const kind = known.media_kind;
    if (!known.removed_at && (await isThere({ sha256: arrival.sha256, kind })))
      refused('microdata-duplicate', { id: known.id, name: known.file_name });
    await shelve(arrival, kind);
    return putBack(db, actor, known);
  }
  const sniffed = sniffKind(arrival.head, name);
  if ('refusal' in sniffed) refused(sniffed.refusal, { name });
  const shelved = { sha256: arrival.sha256, kind: sniffed.kind };
  await shelve(arrival, sniffed.kind);
  const path = placeOf(shelved);
  try {
    const read = arrival.bytes <= mostWaitedForBytes ? whatWasRead(await describeFile(path), name) : null;
    return await write(db, actor, { name, arrival, kind: sniffed.kind, read });
  } catch (error) {
    if (!(await knownFile(db, arrival.sha256))) await takeAway(shelved);
    const failure = failureOf(error, { path, name });
    throw failure ? refusalFor(failure) : error;
  }
}

function knownFile(db: Db, sha256: string) {
  return db
    .selectFrom('microdata_file')
    .select(['id', 'file_name', 'media_kind', 'removed_at'])
    .where('sha256', '=', sha256)
    .where('failure', 'is', null)
    .executeTakeFirst();
}

async function putBack(
  db: Db,
  actor: Actor | null,
  { id, file_name }: { id: string; file_name: string },
): Promise<string> {
  await transact(db, async (tx) => {
    await tx.updateTable('microdata_file').set({ removed_at: null, removed_by: null }).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'microdata.putBack', on: ['microdata', id], after: { file: file_name } });
  });
  return id;
}

interface Kept extends Received {
  readonly kind: MediaKind;
  readonly read: Awaited<ReturnType<typeof whatWasRead>> | null;
}

async function write(db: Db, actor: Actor | null, { name, arrival, kind, read }: Kept): Promise<string> {
  return transact(db, async (tx) => {
    const id = newId();
    const { bytes, sha256 } = arrival;
    const inserted = await tx
      .insertInto('microdata_file')
      .values({
        id,
        bytes,
        sha256,
        media_kind: kind,
        file_name: name.slice(-200),
        rows: read?.rows ?? null,
        variables: read && JSON.stringify(read.variables),
        uploaded_by: actor?.id ?? null,
        uploader: actor?.name ?? 'Minga',
        uploaded_at: now(),
      })
      .onConflict((conflict) => conflict.column('sha256').where('failure', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) refused('microdata-arriving-twice');
    if (!read) await enqueue(tx, readingJob, { id });
    await journal(tx, actor, {
      what: 'microdata.uploaded',
      on: ['microdata', id],
      after: { file: name, bytes, sha256 },
    });
    return id;
  });
}

/** Takes a file's bytes away. Its descriptions, runs and figures stay; so does its hash, by which it is known when it comes again. */
export async function removeMicrodata(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, rights.analyse));
  const file = (await microdataById(db, actor, id)) ?? refused('no-such-microdata');
  await transact(db, async (tx) => {
    const removed = await tx
      .updateTable('microdata_file')
      .set({ removed_at: now(), removed_by: actor?.id ?? null })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) refused('microdata-gone');
    await journal(tx, actor, { what: 'microdata.removed', on: ['microdata', id], after: { file: file.name } });
  });
  await takeAway(file);
}
