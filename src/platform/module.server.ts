/** The front door of platform/. */
import { module } from './module.ts';
import { rights } from './rights.ts';
import { notPersons, organizationTies, personTies } from './ties.ts';
import { sweepFiles } from './server/files.ts';
import { forgetLive } from './server/live/live.ts';
import { told } from './told.ts';

export default module({
  name: 'platform',
  rights,
  words: told,
  organizationTies,
  personTies,
  notPersons,
  jobs: async () => [
    { name: 'files.sweep', handler: async (db) => void (await sweepFiles(db)), cron: '20 4 * * *' },
    { name: 'live.forget', handler: forgetLive, cron: '40 4 * * *' },
  ],
});
