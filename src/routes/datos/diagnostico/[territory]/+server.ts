/** A diagnosis without version: on to that of the newest data. */
import { redirectToNewest } from '#diagnosis/paper/open.server.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => redirectToNewest(db, event);
