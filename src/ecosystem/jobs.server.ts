/** The ecosystem's work in the background: what comes round by itself, and what imports ask for. */
import type { Job } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { previewSheet, writeSheet, type ToWrite } from '#registry/import/for-others.server.ts';
import type { SheetWork } from '#registry/sheet/work.ts';
import { askForAnswers } from './alliances/ask.server.ts';
import { initiativeWork } from './import/initiatives/work.server.ts';

const importJobs = (work: SheetWork): Job[] => [
  {
    name: work.jobs.preview,
    handler: (db: Db, { id }: { readonly id: string }) => previewSheet(db, work, id),
    retries: 2,
  },
  { name: work.jobs.apply, handler: (db: Db, asked: ToWrite) => writeSheet(db, work, asked), retries: 1 },
];

export const jobs: readonly Job[] = [
  { name: 'ecosystem.ask-for-answers', handler: askForAnswers, cron: '0 9 * * 1' },
  ...[initiativeWork].flatMap(importJobs),
];
