/** The list of organisations as a file: lista.xlsx or lista.csv. */
import { organizationsForStaff } from '#registry/roll/queries.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(organizationsForStaff);
