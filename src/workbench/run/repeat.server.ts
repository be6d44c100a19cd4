/** Running again: a new run by the same recipe on the same file. */
import { whyMayNot } from '#people/rules.ts';
import { methodOf } from '#poverty/method/list.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { requestRun } from './commands.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { runById } from './queries.server.ts';

/** Asks for it and answers its id. Repeating a repetition repeats the first. Refuses `run-not-done`, `method-version-gone`, and as `requestRun` does. */
export async function runAgain(db: Db, actor: Actor | null, id: string): Promise<string> {
  refuse(whyMayNot(actor, rights.analyse));
  const run = (await runById(db, actor, id)) ?? refused('no-such-run');
  refuse(run.state === 'done' ? null : 'run-not-done');
  const { id: method, version } = run.method;
  const now = methodOf(method).version;
  refuse(now === version ? null : 'method-version-gone', { method, version, now });
  const { by, options } = run;
  return requestRun(db, actor, {
    descriptionId: run.description.id,
    method,
    by,
    options,
    againOf: run.againOf ?? run.id,
  });
}
