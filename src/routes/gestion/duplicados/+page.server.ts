/** Organisations that may be one. */
import { db } from '#platform/server/db.ts';
import { slugIn } from '#registry/merge/form.ts';
import { twinsForStaff } from '#registry/merge/list.server.ts';
import { searchingTwins } from '#registry/merge/queries.server.ts';
import { to } from '../../answer.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const { searchParams } = event.url;
  const [one, other] = [slugIn(searchParams.get('una') ?? ''), slugIn(searchParams.get('otra') ?? '')];
  if (one && other) to(locale, `/gestion/duplicados/${encodeURIComponent(one)}/${encodeURIComponent(other)}`);
  return { searching: await searchingTwins(db, actor), list: await listOf(twinsForStaff, event) };
};
