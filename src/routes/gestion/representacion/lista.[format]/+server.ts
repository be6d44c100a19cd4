/** The list of requests to represent an organisation as a file: lista.xlsx or lista.csv. */
import { representationsForStaff } from '#registry/representation/list.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(representationsForStaff);
