/** Every published figure as one file to take away. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { tableFormats } from '#poverty-data/table-address.ts';
import { everythingAsked } from '#poverty-data/table-answer.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { locale } }) => {
  const format = tableFormats.find((one) => one === params.format) ?? error(404, 'no-such-format');
  return everythingAsked(db, url.searchParams, { format, locale });
};
