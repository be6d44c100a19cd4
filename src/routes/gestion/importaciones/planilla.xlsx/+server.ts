/** A blank spreadsheet with the headers that an import understands. */
import { blankSheet } from '#registry/import/workbooks.server.ts';
import { slugOf } from '#platform/slug.ts';
import type { SheetOf } from '#registry/sheet/kind.ts';
import { sheetsOfKind } from '../kinds.ts';
import { workbookResponse } from '../workbook.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { actor, locale } }) => {
  const kind = sheetsOfKind(url.searchParams.get('de') as SheetOf);
  return workbookResponse(
    await blankSheet(actor, locale, kind),
    `${slugOf(kind.words(locale).many, { most: 40, otherwise: 'planilla' })}.xlsx`,
  );
};
