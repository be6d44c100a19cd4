/** The front door of gaps/. */
import { module } from '#platform/module.ts';
import { gapApiPaths } from './api/paths.ts';
import { called } from './called.server.ts';
import { describe } from './describe.server.ts';
import { pages } from './pages.ts';
import { gapPaths } from './paths.server.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { thread } from './thread.ts';
import { notPersons, organizationTies, personTies } from './ties.ts';
import { told } from './told.ts';

export default module({
  name: 'gaps',
  rights,
  words: told,
  staff,
  pages,
  paths: gapPaths,
  api: [gapApiPaths],
  jobs: async () => (await import('./jobs.server.ts')).jobs,
  organizationTies,
  personTies,
  notPersons,
  thread,
  describe,
  called,
  sample: async (tx, soFar) => (await import('./sample.server.ts')).loadGaps(tx, soFar),
  findings: async (...asked) => (await import('./findings.server.ts')).gapFindings(...asked),
  staffFindings: async (...asked) => (await import('./findings.server.ts')).gapStaffFindings(...asked),
  waiting: async (...asked) => (await import('./list/desk.server.ts')).proposalsWaiting(...asked),
  cli: async (program) => (await import('./cli.ts')).gapCommands(program),
});
