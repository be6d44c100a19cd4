/** The list of registrations as a file: lista.xlsx or lista.csv. */
import { registrationsForStaff } from '#registry/roll/queries.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(registrationsForStaff);
