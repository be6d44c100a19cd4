/** The front door of ecosystem/. */
import { module } from '#platform/module.ts';
import { describe } from './describe.server.ts';
import { paths } from './paths.server.ts';
import { ecosystemPaths } from './api/paths.ts';
import { called } from './called.server.ts';
import { pages } from './pages.ts';
import { rights } from './rights.ts';
import { thread } from './thread.ts';
import { notPersons, organizationTies, personTies } from './ties.ts';
import { told } from './told.ts';

export default module({
  name: 'ecosystem',
  rights,
  words: told,
  api: [ecosystemPaths],
  pages,
  paths,
  organizationTies,
  personTies,
  notPersons,
  thread,
  describe,
  called,
  sample: async (tx, soFar) => (await import('./sample.server.ts')).loadEcosystem(tx, soFar),
  findings: async (...asked) => (await import('./findings.server.ts')).ecosystemFindings(...asked),
  tells: async (...asked) => (await import('./page/told.server.ts')).networkTells(...asked),
  jobs: async () => (await import('./jobs.server.ts')).jobs,
  cli: async (program) => (await import('./cli.ts')).ecosystemCommands(program),
});
