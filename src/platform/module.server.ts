/** The front door of platform/. */
import { module } from './module.ts';
import { rights } from './rights.ts';
import { organizationTies } from './ties.ts';
import { sweepFiles } from './server/files.ts';

export default module({
  name: 'platform',
  rights,
  organizationTies,
  jobs: async () => [{ name: 'files.sweep', handler: async (db) => void (await sweepFiles(db)), cron: '20 4 * * *' }],
});
