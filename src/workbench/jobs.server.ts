/** The workbench's work in the background. Imported once by the server. */
import { defineJob } from '#platform/server/jobs.ts';
import './file/read.server.ts';
import './run/measure.server.ts';
import { sweepShelf } from './file/storage.server.ts';

defineJob('workbench.sweep-shelf', async (db) => void (await sweepShelf(db)), { cron: '40 4 * * *' });
