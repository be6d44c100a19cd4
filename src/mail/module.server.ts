/** The front door of mail/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { words } from './words.ts';

export default module({
  name: 'mail',
  rights,
  words: words.in,
  staff,
  staffFindings: async (...asked) => (await import('./queries.server.ts')).letterFindings(...asked),
  waiting: async (...asked) => (await import('./queries.server.ts')).mailWaiting(...asked),
  jobs: async () => (await import('./jobs.server.ts')).jobs,
});
