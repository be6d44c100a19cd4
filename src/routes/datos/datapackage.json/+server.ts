/** Everything published, as a frictionless data package. */
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { dataPackage } from '#figures/take-away/datapackage.server.ts';
import { readRelease } from '#figures/ask/release-number.ts';
import { noFile } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { locale } }) => {
  const asked = readRelease(url.searchParams, locale);
  if ('wrong' in asked) return new Response(`${asked.wrong}\n`, { status: 400 });
  const { name } = await mesaOf(db);
  const described = (await dataPackage(db, url.origin, name, asked.release)) ?? noFile(locale);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
  };
  return new Response(`${JSON.stringify(described, null, 1)}\n`, { headers });
};
