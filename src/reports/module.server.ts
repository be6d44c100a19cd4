/** The front door of reports/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { reportPaths } from './paths.server.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { personTies } from './ties.ts';
import { told } from './told.ts';

export default module({
  name: 'reports',
  rights,
  words: told,
  staff,
  pages,
  paths: reportPaths,
  personTies,
  jobs: async () => (await import('./jobs.server.ts')).jobs,
  sample: async (tx) => {
    await (await import('./edition/sample.server.ts')).askForSampleEditions(tx);
    return {};
  },
  cli: async (...given) => (await import('./cli.ts')).reportCommands(...given),
});
