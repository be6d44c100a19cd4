/** How the doors of the documents answer: with a PDF to keep, or in words why there is none. */
import { error, redirect } from '@sveltejs/kit';
import { wordsOf } from '#diagnosis/facts/facts.ts';
import { sheetOfPlace } from '#diagnosis/sheet/queries.server.ts';
import { placeOfAddress } from '#places/profile/address.ts';
import { db } from '#platform/server/db.ts';
import type { PaperData } from '#platform/server/paper/paper.ts';
import { pdfOf } from '#platform/server/paper/pdf.server.ts';
import type { Locale } from '#platform/words.ts';
import type { Place } from '#territory/place.ts';
import { found } from '../answer.ts';

interface Asking {
  readonly url: URL;
  readonly locals: { readonly locale: Locale };
}

/** Always the same bytes for the same data. */
export async function answerPdf(data: PaperData, file: string, locale: Locale): Promise<Response> {
  const pdf = await pdfOf(data);
  if (pdf === 'busy') error(503, wordsOf(locale).problems.busy);
  if (pdf === 'no-compiler') error(501, wordsOf(locale).problems.noPdf);
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'public, max-age=3600',
  };
  return new Response(new Uint8Array(pdf), { headers });
}

/** The sheet of a place. */
export async function answerSheet(place: Place, { url, locals: { locale } }: Asking): Promise<Response> {
  const sheet = await sheetOfPlace(db, place, { locale, origin: url.origin });
  if (!sheet) error(404, wordsOf(locale).errors.noData);
  return answerPdf(sheet, `hoja-${place.code}.pdf`, locale);
}

/** The sheet of the region or comuna that an address asks for. */
export function answerSheetOf(level: 'region' | 'comuna', code: string, event: Asking): Promise<Response> {
  const asked = found(placeOfAddress(level, code, event.locals.locale));
  if ('movedTo' in asked) redirect(308, `${asked.movedTo}/hoja.pdf`);
  return answerSheet(asked.place, event);
}
