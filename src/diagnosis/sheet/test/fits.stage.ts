/** For the story and the trial of the sheet: sets it and counts its pages. */
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Db } from '#platform/server/db.ts';
import type { PaperData } from '#platform/server/paper/paper.ts';
import { pdfOf } from '#platform/server/paper/pdf.server.ts';
import { locales } from '#platform/words.ts';
import { placeByCode } from '#territory/place.ts';
import { sheetOfPlace } from '../queries.server.ts';

export const origin = 'https://mesa-de-innovacion-social.example';

/** The PDF, what it says of itself and its text in one line. */
export async function setSheet(data: PaperData) {
  const bytes = await pdfOf(data);
  if (typeof bytes === 'string') throw new Error(bytes);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return {
    bytes,
    document,
    pages: document.numPages,
    info: (await getMeta(document)).info,
    text: text.replace(/\s+/g, ' '),
  };
}

/** How many pages the sheets of these places have, in both languages: pages → sheets. */
export async function pagesOf(db: Db, codes: readonly string[]): Promise<Record<number, string[]>> {
  const pages: Record<number, string[]> = {};
  for (const code of codes)
    for (const locale of locales) {
      const sheet = await setSheet((await sheetOfPlace(db, placeByCode(code)!, { locale, origin }))!);
      (pages[sheet.pages] ??= []).push(`${code} ${locale}`);
    }
  return pages;
}
