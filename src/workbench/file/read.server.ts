/** Reads what variables a file has: while its sender waits, or, when it is large, as a job. */
import { BadInput } from '#poverty/input/fault.ts';
import type { Variable } from '#poverty/survey/describe.ts';
import type { Db } from '#platform/server/db.ts';
import { workThread } from '#platform/server/in-thread.ts';
import { log } from '#platform/server/log.ts';
import { failureOf } from './failure.ts';
import { placeOf, takeAway } from './storage.server.ts';

export const readingJob = 'workbench.read';

const describing = () =>
  workThread<string, readonly Variable[]>('#workbench/file/describe.thread.ts', { errors: [BadInput] });

export interface Read {
  readonly rows: number;
  readonly variables: readonly Variable[];
}

/** A text of more distinct values than these may be a name or an address: none of them leaves the file. */
const mostKinds = 100;

/** A file of which there is something to measure; throws BadInput `no-rows` otherwise. */
export function whatWasRead(variables: readonly Variable[], name: string): Read {
  const rows = variables[0]?.rows ?? 0;
  if (rows === 0) throw new BadInput('no-rows', { file: name });
  const personal = ({ type, distinct }: Variable) => type === 'text' && distinct > mostKinds;
  return { rows, variables: variables.map((one) => (personal(one) ? { ...one, least: null, most: null } : one)) };
}

/** Reads a file that was taken in and not read. One that cannot be read keeps its reason and loses its bytes. */
export async function readMicrodata(db: Db, { id }: { id: string }): Promise<void> {
  const row = await db
    .selectFrom('microdata_file')
    .select(['file_name', 'sha256', 'media_kind'])
    .where('id', '=', id)
    .where('variables', 'is', null)
    .where('failure', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return;
  const file = { sha256: row.sha256, kind: row.media_kind };
  const path = placeOf(file);
  const keep = (read: { rows: number; variables: string } | { failure: string }) =>
    db.updateTable('microdata_file').set(read).where('id', '=', id).where('removed_at', 'is', null).execute();
  try {
    const found = await describing().ask(path);
    const { rows, variables } = whatWasRead(found, row.file_name);
    await keep({ rows, variables: JSON.stringify(variables) });
  } catch (error) {
    const failure = failureOf(error, { path, name: row.file_name });
    if (!failure) log.error({ err: error, microdata: id }, 'reading broke');
    await keep({ failure: JSON.stringify(failure ?? { code: 'microdata-broke', details: {} }) });
    await takeAway(file);
  }
}
