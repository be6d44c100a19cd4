/** The workbench's work in the background. Imported once by the server. */
import { defineJob } from '#platform/server/jobs.ts';
import './reading.server.ts';
import './running.server.ts';
import { sweepShelf } from './shelf.server.ts';

defineJob('workbench.sweep-shelf', async (db) => void (await sweepShelf(db)), { cron: '40 4 * * *' });
