/** A dataset's files: SLUG.csv, SLUG.xlsx, SLUG.json, and receta.json of what was computed here. */
import { db } from '#platform/server/db.ts';
import { datasetFile } from '#figures/take-away/queries.server.ts';
import { readRelease } from '#figures/ask/release-number.ts';
import { answerFile } from '#figures/take-away/answer.server.ts';
import { noFile } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals: { locale } }) => {
  const asked = readRelease(url.searchParams, locale);
  if ('wrong' in asked) return new Response(`${asked.wrong}\n`, { status: 400 });
  const file = await datasetFile(db, { ...params, release: asked.release, locale });
  return file ? answerFile(file) : noFile(locale);
};
