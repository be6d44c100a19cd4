/** The front door of registry/. */
import { module } from '#platform/module.ts';
import { organizationPaths as paths } from './directory/paths.server.ts';
import { called, concerned } from './called.server.ts';
import { pages } from './pages.ts';
import { registryPaths } from './api/paths.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { organizationTies } from './ties.ts';
import { notPersons, personTies } from './ties.server.ts';
import { told } from './told.ts';
import { describeOrganizations } from './directory/describe.server.ts';
import { thread } from './thread.ts';
import { describeWindows } from './window/describe.server.ts';
import { indicators } from './upkeep/indicators.server.ts';

export default module({
  name: 'registry',
  rights,
  words: told,
  staff,
  organizationTies,
  personTies,
  called,
  concerned,
  notPersons,
  thread,
  describe: { organization: describeOrganizations, 'registration-window': describeWindows },
  jobs: async () => (await import('./jobs.server.ts')).jobs,
  cli: async (program, withDb) => (await import('./cli.ts')).registryCommands(program, withDb),
  pages,
  paths,
  figures: {
    registro: async (...asked) => (await import('./profile/figures.server.ts')).registryFigures(...asked),
  },
  sample: async (tx, soFar) => (await import('./sample/load.server.ts')).loadRegistry(tx, soFar),
  api: [registryPaths],
  findings: async (...asked) => (await import('./directory/findings.server.ts')).organizationFindings(...asked),
  staffFindings: async (...asked) => (await import('./desk/findings.server.ts')).registryStaffFindings(...asked),
  waiting: async (...asked) => (await import('./desk/waiting.server.ts')).registryWaiting(...asked),
  entrusted: async (...asked) => (await import('./desk/waiting.server.ts')).registryEntrusted(...asked),
  desk: async (...asked) => ({
    halfDone: await (await import('./desk/half-done.server.ts')).registryHalfDone(...asked),
    curve: await (await import('./desk/curve.server.ts')).registrationCurve(...asked),
  }),
  happenings: async (...asked) => (await import('./window/happenings.server.ts')).windowHappenings(...asked),
  counts: async (db) => (await import('./directory/count.server.ts')).directoryCount(db),
  tells: async (...asked) => (await import('./directory/count.server.ts')).directoryTold(...asked),
  indicators,
});
