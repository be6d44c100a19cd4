/** The registry's work: what comes round by itself, and what imports ask for. Imported once by the server. */
import { defineJob } from '#platform/server/jobs.ts';
import { askForConfirmations } from './upkeep/confirm.server.ts';
import './import/apply.server.ts';
import './import/preview.server.ts';
import './merge/search.server.ts';
import { announceWindows } from './window/notice.server.ts';

defineJob('registry.announce-windows', announceWindows, { cron: '* * * * *' });
defineJob('registry.ask-for-confirmations', askForConfirmations, { cron: '0 9 * * *' });
