/** The workbench's work in the background: reading files, measuring, and clearing away. */
import type { Job } from '#platform/module.ts';
import { readingJob, readMicrodata } from './file/read.server.ts';
import { sweepShelf } from './file/storage.server.ts';
import { doRun } from './run/measure.server.ts';
import { reviveRuns, runningJob } from './run/worker.server.ts';

export const jobs: readonly Job[] = [
  { name: readingJob, handler: readMicrodata, retries: 2 },
  { name: runningJob, handler: doRun, retries: 2 },
  { name: 'workbench.revive-runs', handler: reviveRuns, cron: '* * * * *' },
  { name: 'workbench.sweep-shelf', handler: async (db) => void (await sweepShelf(db)), cron: '40 4 * * *' },
];
