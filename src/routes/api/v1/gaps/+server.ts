/** What is missing, as open data. */
import { answerGaps } from '#opendata/ecosystem.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerGaps(db, event);
export const OPTIONS: RequestHandler = preflight;
