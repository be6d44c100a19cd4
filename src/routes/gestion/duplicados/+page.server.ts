/** Organisations that may be one. */
import { redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { slugIn } from '#registry/merge/form.ts';
import { twinQueue } from '#registry/merge/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url: { searchParams }, locals: { actor, locale } }) => {
  const [one, other] = [slugIn(searchParams.get('una') ?? ''), slugIn(searchParams.get('otra') ?? '')];
  if (one && other)
    redirect(303, localHref(`/gestion/duplicados/${encodeURIComponent(one)}/${encodeURIComponent(other)}`, locale));
  return { queue: await twinQueue(db, actor) };
};
