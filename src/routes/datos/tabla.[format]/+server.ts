/** The figures that the address asks for, as a file to take away. */
import { db } from '#platform/server/db.ts';
import { tableFormats } from '#poverty-data/table-address.ts';
import { tableAsked } from '#poverty-data/table-answer.server.ts';
import { noFile } from '../../no-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { locale } }) => {
  const format = tableFormats.find((one) => one === params.format) ?? noFile(locale);
  return tableAsked(db, url.searchParams, { format, locale });
};
