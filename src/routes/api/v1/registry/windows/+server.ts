/** The registration windows as open data. */
import { answerWindows } from '#opendata/registry.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerWindows(db, event);
export const OPTIONS: RequestHandler = preflight;
