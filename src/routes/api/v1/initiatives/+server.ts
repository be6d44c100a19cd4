/** The initiatives as open data. */
import { answerInitiatives } from '#opendata/ecosystem.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerInitiatives(db, event);
export const OPTIONS: RequestHandler = preflight;
