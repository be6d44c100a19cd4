/** Search over everything public: what each module of the house finds. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { findAll } from '#site/search/findings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { locale } }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  return { q, found: q ? await findAll(db, house, q, locale) : null };
};
