/** The registry's work: what comes round by itself, and what imports ask for. Imported once by the server. */
import { defineJob } from '#platform/server/jobs.ts';
import { askForConfirmations } from './confirming.server.ts';
import './importing-apply.server.ts';
import './importing-preview.server.ts';
import './merging-search.server.ts';
import { announceWindows } from './window-notices.server.ts';

defineJob('registry.announce-windows', announceWindows, { cron: '* * * * *' });
defineJob('registry.ask-for-confirmations', askForConfirmations, { cron: '0 9 * * *' });
