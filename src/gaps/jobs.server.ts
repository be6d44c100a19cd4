/** The work of gaps in the background: runs of need beside supply. */
import type { Job } from '#platform/module.ts';
import { doGapRun, gapRunJob, reviveGapRuns } from './run/work.server.ts';

export const jobs: readonly Job[] = [
  { name: gapRunJob, handler: doGapRun, retries: 2 },
  { name: 'gaps.revive-supply-runs', handler: reviveGapRuns, cron: '* * * * *' },
];
