/** The front door of platform/. */
import { module } from './module.ts';
import { rights } from './rights.ts';
import { organizationTies, personTies } from './ties.ts';
import { sweepFiles } from './server/files.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';
import { catalogue } from './words.ts';

export default module({
  name: 'platform',
  rights,
  words: catalogue({ es, en }).in,
  organizationTies,
  personTies,
  jobs: async () => [{ name: 'files.sweep', handler: async (db) => void (await sweepFiles(db)), cron: '20 4 * * *' }],
});
