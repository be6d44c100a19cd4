/** The country on one sheet. */
import { country } from '#territory/place.ts';
import { answerSheet } from '../pdf.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerSheet(country, event);
