/** The spreadsheets that were given as a file: lista.xlsx or lista.csv. */
import { importsForStaff } from '#registry/import/list.server.ts';
import { downloadOf } from '../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(importsForStaff);
