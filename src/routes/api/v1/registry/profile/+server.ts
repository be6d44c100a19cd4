/** The profile of the ecosystem as open data. */
import { answerProfile } from '#opendata/registry.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerProfile(db, event);
export const OPTIONS: RequestHandler = preflight;
