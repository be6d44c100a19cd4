/** The registry's work in the background: what comes round by itself, and what imports and the search for twins ask for. */
import type { Job } from '#platform/module.ts';
import { writeImport } from './import/apply.server.ts';
import { organizationWork } from './import/organizations/work.server.ts';
import { previewImport } from './import/preview.server.ts';
import { searchJob, searchTwins } from './merge/search.server.ts';
import { askForConfirmations } from './upkeep/confirm.server.ts';
import { announceWindows } from './window/notice.server.ts';

export const jobs: readonly Job[] = [
  { name: organizationWork.jobs.preview, handler: previewImport, retries: 2 },
  { name: organizationWork.jobs.apply, handler: writeImport, retries: 1 },
  { name: searchJob, handler: searchTwins, retries: 2 },
  { name: 'registry.announce-windows', handler: announceWindows, cron: '* * * * *' },
  { name: 'registry.ask-for-confirmations', handler: askForConfirmations, cron: '0 9 * * *' },
];
