/** The PDF of a permanent address: always the same bytes. */
import { pdfData } from '#diagnosis/paper/pdf-data.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { answerPdf } from '../../../../pdf.ts';
import { openForFile } from '../../../open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals;
  const { diagnosis, address } = await openForFile(event);
  const { name } = await mesaOf(db);
  const file = `diagnostico-${diagnosis.place.code}-v${diagnosis.release}.pdf`;
  return answerPdf(pdfData(diagnosis, name, address, locale), file, locale);
};
