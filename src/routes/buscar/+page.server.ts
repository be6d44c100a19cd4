/** Search over everything public, and for staff over what they may see: what each module of the house finds. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { findAll, findForStaff } from '#site/search/findings.server.ts';
import { questionIn } from '#site/search/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const q = questionIn(url);
  if (!q) return { q, found: null, forStaff: null };
  const [found, forStaff] = await Promise.all([
    findAll(db, house, q, locale),
    findForStaff(db, actor, house, q, locale),
  ]);
  return { q, found, forStaff };
};
