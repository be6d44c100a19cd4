/** The front door of workbench/. */
import { module } from '#platform/module.ts';
import { called } from './called.server.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { told } from './told.ts';
import { personTies } from './ties.ts';

export default module({
  name: 'workbench',
  rights,
  words: told,
  staff,
  personTies,
  called,
  staffFindings: async (...asked) => (await import('./run/findings.server.ts')).microdataCalled(...asked),
  desk: async (...asked) => ({ halfDone: await (await import('./run/desk.server.ts')).runsHalfDone(...asked) }),
  jobs: async () => (await import('./jobs.server.ts')).jobs,
  cli: async (program) => {
    (await import('#poverty/report/cli.ts')).povertyCommand(program);
    (await import('./results/cli.ts')).recipeCommand(program);
  },
});
