/** The figures that the address asks for, as a file to take away. */
import { db } from '#platform/server/db.ts';
import { tableFormats } from '#figures/take-away/address.ts';
import { tableAsked } from '#figures/take-away/answer.server.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { locale } }) => {
  const format = tableFormats.find((one) => one === params.format) ?? noFile(locale);
  return tableAsked(db, url.searchParams, { format, locale });
};
