/** The ecosystem's work in the background: what comes round by itself. */
import type { Job } from '#platform/module.ts';
import { askForAnswers } from './alliances/ask.server.ts';

export const jobs: readonly Job[] = [{ name: 'ecosystem.ask-for-answers', handler: askForAnswers, cron: '0 9 * * 1' }];
