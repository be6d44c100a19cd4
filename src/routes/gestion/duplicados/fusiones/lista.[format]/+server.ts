/** The merges as a file: lista.xlsx or lista.csv. */
import { mergesForStaff } from '#registry/merge/done.server.ts';
import { downloadOf } from '../../../lists.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(mergesForStaff);
