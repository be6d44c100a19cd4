/** The front door of people/. */
import { module } from '#platform/module.ts';
import { called, concerned } from './called.server.ts';
import { pages } from './pages.ts';
import { personTies } from './data/ties.server.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { notPersons, organizationTies } from './ties.ts';
import { told } from './told.ts';

export default module({
  name: 'people',
  rights,
  words: told,
  staff,
  organizationTies,
  personTies,
  called,
  concerned,
  notPersons,
  cli: async (program, withDb) => (await import('./cli.ts')).userCommands(program, withDb),
  pages,
  staffFindings: async (...asked) => (await import('./findings.server.ts')).peopleFindings(...asked),
  waiting: async (...asked) => (await import('./request/queries.server.ts')).requestsWaiting(...asked),
  desk: async (...asked) => ({
    dates: await (await import('./request/queries.server.ts')).requestDates(...asked),
    halfDone: await (await import('./unsent/half-done.server.ts')).unsentHalfDone(...asked),
  }),
  sample: async (tx) => (await import('./sample/load.server.ts')).loadPeople(tx),
});
