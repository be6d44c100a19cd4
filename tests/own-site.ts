/** The site that is this worker's alone: what one errand does to it no other sees while it goes on. */
import { inject } from 'vitest';
import type { Site } from './site.ts';

const answer = await fetch(`${inject('sites')}/${process.env['VITEST_POOL_ID']}`);
if (!answer.ok) throw new Error(await answer.text());

export const site = (await answer.json()) as Site;
