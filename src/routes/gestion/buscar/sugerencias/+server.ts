/** The first of what staff find for what is being typed into their search. */
import { json } from '@sveltejs/kit';
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { findForStaff } from '#site/search/findings.server.ts';
import { questionIn } from '#site/search/question.ts';
import { firstOf } from '#site/search/suggest.ts';
import type { RequestHandler } from './$types';

const mostSuggested = 6;

export const GET: RequestHandler = async ({ url, locals: { actor, locale } }) => {
  const q = questionIn(url);
  const found = await findForStaff(db, actor, house, q, locale);
  if (!found) return json({ items: [], total: 0 }, { status: 403 });
  return json({ items: firstOf(found.groups, mostSuggested), total: found.total });
};
