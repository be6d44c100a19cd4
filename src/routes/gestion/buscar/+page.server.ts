/** What staff find for what they typed into the search of their area: the one thing that it names, or the list of all. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { findForStaff } from '#site/search/findings.server.ts';
import { namedWhole } from '#site/search/suggest.ts';
import { questionIn } from '#site/search/question.ts';
import { to } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const q = questionIn(url);
  const found = q ? await findForStaff(db, actor, house, q, locale) : null;
  const named = found && !url.searchParams.has('lista') && namedWhole(found.groups, q);
  return named ? to(locale, named.path) : { q, found };
};
