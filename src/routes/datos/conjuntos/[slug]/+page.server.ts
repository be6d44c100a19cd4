/** One dataset, as it is now or as it was in a release. */
import { error } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { shownDataset } from '#figures/take-away/queries.server.ts';
import { readRelease } from '#figures/ask/release-number.ts';
import { found } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { locale } }) => {
  const asked = readRelease(url.searchParams, locale);
  if ('wrong' in asked) error(400, asked.wrong);
  const shown = found(await shownDataset(db, params.slug, asked.release));
  return { shown };
};
