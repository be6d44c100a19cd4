/** Every published figure as one file to take away. */
import { db } from '#platform/server/db.ts';
import { tableFormats } from '#figures/take-away/address.ts';
import { everythingAsked } from '#figures/take-away/answer.server.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { locale } }) => {
  const format = tableFormats.find((one) => one === params.format) ?? noFile(locale);
  return everythingAsked(db, url.searchParams, { format, locale });
};
