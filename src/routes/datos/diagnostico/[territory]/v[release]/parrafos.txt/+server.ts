/** The ready paragraphs of a permanent address as plain text. */
import { diagnosisText } from '#diagnosis/paper/plain-text.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { openForFile } from '../../../open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { diagnosis, address } = await openForFile(event);
  const text = diagnosisText(diagnosis, (await mesaOf(db)).name, address, event.locals.locale);
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
