/** A blank spreadsheet with the headers that an import understands. */
import { blankSheet } from '#registry/import/workbooks.server.ts';
import { workbookResponse } from '../workbook.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor, locale } }) =>
  workbookResponse(await blankSheet(actor, locale), 'organizaciones.xlsx');
