/** The list of requests as a file: lista.xlsx or lista.csv. */
import { requestsForStaff } from '#people/request/list.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(requestsForStaff);
