/** The pairs that may be one organisation as a file: lista.xlsx or lista.csv. */
import { twinsForStaff } from '#registry/merge/list.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(twinsForStaff);
