/** Organisations that may be one. */
import { db } from '#platform/server/db.ts';
import { slugIn } from '#registry/merge/form.ts';
import { twinQueue } from '#registry/merge/queries.server.ts';
import { to } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url: { searchParams }, locals: { actor, locale } }) => {
  const [one, other] = [slugIn(searchParams.get('una') ?? ''), slugIn(searchParams.get('otra') ?? '')];
  if (one && other) to(locale, `/gestion/duplicados/${encodeURIComponent(one)}/${encodeURIComponent(other)}`);
  return { queue: await twinQueue(db, actor) };
};
