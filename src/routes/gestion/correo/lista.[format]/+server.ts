/** The list of letters as a file: lista.xlsx or lista.csv. */
import { lettersForStaff } from '#mail/queries.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(lettersForStaff);
