/** The front door of mesa/. */
import { module } from '#platform/module.ts';
import { called } from './called.server.ts';
import { pages } from './pages.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { notPersons, personTies } from './ties.ts';
import { told } from './told.ts';
import { describe } from './describe.server.ts';
import { thread } from './thread.ts';

export default module({
  name: 'mesa',
  rights,
  staff,
  pages,
  personTies,
  notPersons,
  thread,
  describe,
  called,
  words: told,
  staffFindings: async (...asked) => (await import('./product/findings.server.ts')).productsCalled(...asked),
  desk: async (...asked) => (await import('./product/desk.server.ts')).productsOnDesk(...asked),
  sample: async (tx, soFar) => (await import('./sample.server.ts')).loadMesa(tx, soFar),
});
