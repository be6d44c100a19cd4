/** Who works for the mesa as a file: lista.xlsx or lista.csv. */
import { staffForMesa } from '#people/roles/list.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(staffForMesa);
