/** What staff find for what they typed into the search of their area. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { findForStaff } from '#site/search/findings.server.ts';
import { questionIn } from '#site/search/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const q = questionIn(url);
  return { q, found: q ? await findForStaff(db, actor, house, q, locale) : null };
};
