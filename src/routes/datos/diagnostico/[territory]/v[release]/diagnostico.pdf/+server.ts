/** The PDF of a permanent address: always the same bytes. */
import { error } from '@sveltejs/kit';
import { wordsOf } from '#diagnosis/facts/facts.ts';
import { pdfData } from '#diagnosis/paper/pdf-data.ts';
import { pdfOf } from '#diagnosis/paper/pdf.server.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { openForFile } from '../../../open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals;
  const { diagnosis, address } = await openForFile(event);
  const { name } = await mesaOf(db);
  const pdf = await pdfOf(pdfData(diagnosis, name, address, locale));
  if (pdf === 'busy') error(503, wordsOf(locale).problems.busy);
  if (pdf === 'no-compiler') error(501, wordsOf(locale).problems.noPdf);
  const file = `diagnostico-${diagnosis.place.code}-v${diagnosis.release}.pdf`;
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'public, max-age=3600',
  };
  return new Response(new Uint8Array(pdf), { headers });
};
