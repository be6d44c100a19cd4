/** The list of organisations as open data. */
import { answerOrganizations } from '#opendata/registry.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerOrganizations(db, event);
export const OPTIONS: RequestHandler = preflight;
