/** One gap, as open data. */
import { answerGap } from '#opendata/ecosystem.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerGap(db, event, event.params.slug);
export const OPTIONS: RequestHandler = preflight;
