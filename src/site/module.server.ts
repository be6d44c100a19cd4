/** The front door of site/. */
import { module } from '#platform/module.ts';
import { called } from './called.server.ts';
import { pages } from './pages.ts';
import { rights } from './rights.ts';
import { sitePaths as paths } from './search/paths.server.ts';
import { staff } from './staff.ts';
import { personTies } from './ties.ts';
import { told } from './told.ts';
import { describe } from './page/describe.server.ts';
import { thread } from './thread.ts';

export default module({
  name: 'site',
  rights,
  words: told,
  staff,
  pages,
  personTies,
  thread,
  describe,
  called,
  paths,
  sample: async (tx, soFar) => (await import('./sample.server.ts')).loadSite(tx, soFar),
  staffFindings: async (...asked) => (await import('./desk/findings.server.ts')).siteStaffFindings(...asked),
  desk: async (...asked) => (await import('./desk/pages.server.ts')).pagesOnDesk(...asked),
  happenings: async (...asked) => (await import('./home/happenings.server.ts')).activitiesToCome(...asked),
  counts: async (db) => (await import('./home/counts.server.ts')).countsOfPages(db),
  tells: async (...asked) => (await import('./home/counts.server.ts')).toldOfPages(...asked),
  findings: async (...asked) => (await import('./search/findings.server.ts')).siteFindings(...asked),
});
