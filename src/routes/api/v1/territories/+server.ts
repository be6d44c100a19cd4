/** Regions and comunas as open data. */
import { preflight } from '#opendata/respond.ts';
import { answerTerritories } from '#opendata/territories.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = answerTerritories;
export const OPTIONS: RequestHandler = preflight;
