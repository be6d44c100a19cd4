/** The open API's own description. */
import { openApi } from '#opendata/openapi.ts';
import { json, preflight } from '#opendata/respond.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { house } from '../../../../house.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, url }) => json(request, openApi(url.origin, (await mesaOf(db)).name, house.flatMap(({ api }) => api)));
export const OPTIONS: RequestHandler = preflight;
