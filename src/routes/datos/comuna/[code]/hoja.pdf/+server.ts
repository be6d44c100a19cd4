/** A comuna on one sheet. */
import { answerSheetOf } from '../../../pdf.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerSheetOf('comuna', event.params.code, event);
