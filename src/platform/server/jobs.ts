/** Work done after the answer: asked for inside a transaction, done once it is committed, tried again when it fails. */
import { PgBoss, fromKysely } from 'pg-boss';
import { newId } from '../id.ts';
import { timeZone } from '../clock.ts';
import type { Job } from '../module.ts';
import { transact, type Db } from './db.ts';
import { log } from './log.ts';

/** Asks for work, inside the transaction that gives it a reason. `after` puts it off to that instant. */
export async function enqueue(tx: Db, name: string, data: object = {}, after?: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('job_request')
    .values({ id: newId(), name, data: JSON.stringify(data), start_after: after ?? null })
    .execute();
}

/** For stories: does at once, in order, all the work of these kinds asked for so far, and the work that it asks for. */
export async function doRequestedJobs(db: Db, jobs: readonly Job[]): Promise<void> {
  const known = byName(jobs);
  for (;;) {
    const [request] = await takeRequests(db, known, 1);
    if (!request) return;
    await perform(db, known.get(request.name)!, request.data);
  }
}

/** The queue of a running server. */
export interface Jobs {
  stop(): Promise<void>;
}

/** Starts doing these jobs, and those of them that come round by themselves. The queue keeps its tables in a schema of its own. */
export async function startJobs(db: Db, url: string, jobs: readonly Job[]): Promise<Jobs> {
  const known = byName(jobs);
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 3, application_name: 'minga jobs' });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name); // of an older version
  const workers = new Map<string, string>();
  for (const job of jobs) workers.set(job.name, await employ(boss, db, job));
  const relay = startRelay(db, boss, known, (name) => boss.notifyWorker(workers.get(name) ?? ''));
  return {
    async stop() {
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

type Known = ReadonlyMap<string, Job>;

function byName(jobs: readonly Job[]): Known {
  const known = new Map(jobs.map((job) => [job.name, job]));
  if (known.size < jobs.length) throw new Error('Two jobs have one name');
  return known;
}

async function employ(boss: PgBoss, db: Db, job: Job): Promise<string> {
  await openQueue(boss, job);
  let id = '';
  id = await boss.work<object>(job.name, { pollingIntervalSeconds: 5 }, async ([request]) => {
    boss.notifyWorker(id); // after this one it asks for the next at once, instead of at the next poll
    if (request) await perform(db, job, request.data);
  });
  return id;
}

const RETRIES = 8;

async function openQueue(boss: PgBoss, { name, cron, retries = RETRIES }: Job): Promise<void> {
  const rules = {
    retryLimit: retries,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 6 * 3600,
    expireInSeconds: 900,
  };
  await boss.createQueue(name, rules);
  await boss.updateQueue(name, rules);
  if (cron) await boss.schedule(name, cron, {}, { tz: timeZone });
  else await boss.unschedule(name);
}

async function perform(db: Db, { name, handler }: Job, data: unknown): Promise<void> {
  try {
    await handler(db, data as never);
  } catch (error) {
    log.warn({ err: error, job: name }, 'job failed');
    throw error;
  }
}

const RELAY_MS = 500;

/** Hands committed requests to the queue, in one transaction with taking them: none is lost, none is doubled. */
function startRelay(db: Db, boss: PgBoss, known: Known, wake: (name: string) => void): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  let failing = false;
  const hand = async () => {
    try {
      (await relayRequests(db, boss, known)).forEach(wake);
      failing = false;
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'job requests wait'); // once, not twice a second
      failing = true;
    }
    if (timer) again();
  };
  const again = () => {
    timer = setTimeout(() => void (turn = hand()), RELAY_MS).unref();
  };
  again();
  return {
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await turn;
    },
  };
}

async function relayRequests(db: Db, boss: PgBoss, known: Known): Promise<Set<string>> {
  return transact(db, async (tx) => {
    const requests = await takeRequests(tx, known, 200);
    for (const { id, name, data, start_after } of requests) {
      const startAfter = start_after ? { startAfter: start_after.toString() } : {};
      await boss.send(name, data, { id, ...startAfter, db: fromKysely(tx) });
    }
    return new Set(requests.map(({ name }) => name));
  });
}

/** Requests for work that this process does not know are left for one that does. */
async function takeRequests(tx: Db, known: Known, limit: number) {
  const ours = ['', ...known.keys()];
  const oldest = tx
    .selectFrom('job_request')
    .select('id')
    .where('name', 'in', ours)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return tx
    .deleteFrom('job_request')
    .where('id', 'in', oldest)
    .returning(['id', 'name', 'data', 'start_after'])
    .execute();
}
