/** The rows of an import that could not be taken, to be corrected and given again. */
import { db } from '#platform/server/db.ts';
import { rejectedRows } from '#registry/import/workbooks.server.ts';
import { workbookResponse } from '../../workbook.ts';
import { sheetWorks } from '../../works.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor, locale } }) =>
  workbookResponse(await rejectedRows(db, actor, params.id, locale, sheetWorks), 'por-corregir.xlsx');
