/** One organisation as open data. */
import { answerOrganization } from '#opendata/registry.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerOrganization(db, event, event.params.slug);
export const OPTIONS: RequestHandler = preflight;
