/** What organisations offer, as open data. */
import { answerResources } from '#opendata/ecosystem.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerResources(db, event);
export const OPTIONS: RequestHandler = preflight;
