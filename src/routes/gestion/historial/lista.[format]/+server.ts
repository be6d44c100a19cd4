/** The history as a file: lista.xlsx or lista.csv. */
import { downloadOf } from '../../lists.ts';
import { wholeHistory } from '../list.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = downloadOf(wholeHistory);
