/** The work of reports in the background: the sample's editions. */
import type { Job } from '#platform/module.ts';
import { makeSampleEdition, sampleEditionJob } from './edition/sample.server.ts';

export const jobs: readonly Job[] = [{ name: sampleEditionJob, handler: makeSampleEdition, retries: 2 }];
