/** The published poverty figures as open data. */
import { answerFigures } from '#opendata/figures.server.ts';
import { preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerFigures(db, event);
export const OPTIONS: RequestHandler = preflight;
