/** Work asked for in a transaction: done once it is committed, tried again when it fails. */
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Job } from '../module.ts';
import { story } from '../test/story.ts';
import { transact } from './db.ts';
import { doRequestedJobs, enqueue, startJobs } from './jobs.ts';

const { db, url } = await story();

const until = (what: () => unknown) => vi.waitUntil(what, { timeout: 60_000 });

test('a running server does what a committed transaction asked for, and not what a broken one did', async () => {
  const done: number[] = [];
  const count: Job = { name: 'test.count', handler: async (_, { n }: { n: number }) => void done.push(n) };
  const jobs = await startJobs(db, url, [count]);
  await transact(db, (tx) => enqueue(tx, 'test.count', { n: 1 }));
  const broken = transact(db, async (tx) => {
    await enqueue(tx, 'test.count', { n: 2 });
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  await enqueue(db, 'test.count', { n: 3 });
  await until(() => done.length === 2);
  expect(done.toSorted()).toEqual([1, 3]);
  await jobs.stop();
});

test('work put off to another instant is not done today', async () => {
  const done: string[] = [];
  const job = (name: string): Job => ({ name: `test.${name}`, handler: async () => void done.push(name) });
  const jobs = await startJobs(db, url, [job('later'), job('now')]);
  await enqueue(db, 'test.later', {}, Temporal.Instant.from('2100-01-01T00:00:00Z'));
  await enqueue(db, 'test.now');
  await until(() => done.length > 0);
  const waiting = sql`select state, start_after = '2100-01-01' as then from jobs.job where name = 'test.later'`;
  expect((await waiting.execute(db)).rows).toEqual([{ state: 'created', then: true }]);
  expect(done).toEqual(['now']);
  await jobs.stop();
});

test('work nobody here knows waits for a server that does', async () => {
  await enqueue(db, 'test.unknown');
  await doRequestedJobs(db, []);
  expect(await db.selectFrom('job_request').select('name').execute()).toEqual([{ name: 'test.unknown' }]);
});

test('a story does the work at once, and the work that it asks for', async () => {
  const done: string[] = [];
  const first: Job = {
    name: 'test.first',
    handler: async (on) => {
      done.push('first');
      await enqueue(on, 'test.second');
    },
  };
  const second: Job = { name: 'test.second', handler: async () => void done.push('second') };
  await enqueue(db, 'test.first');
  await doRequestedJobs(db, [first, second]);
  expect(done).toEqual(['first', 'second']);
});

test('two jobs of one name are a mistake that is told at once', async () => {
  const job: Job = { name: 'test.twice', handler: async () => {} };
  await expect(doRequestedJobs(db, [job, job])).rejects.toThrow('one name');
});
