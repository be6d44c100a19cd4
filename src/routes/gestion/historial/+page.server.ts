/** The history: all of it, or one thing's (?de=organization:ID). */
import { readHistory } from '#people/history/queries.server.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { tellDeeds } from '../../deeds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  const [type, id] = (url.searchParams.get('de') ?? '').split(':');
  const on = type && id && isId(id) ? ([type, id] as const) : null;
  const after = url.searchParams.get('desde');
  const { items, next } = await readHistory(db, actor, { on, after });
  return { on: on?.join(':') ?? null, entries: tellDeeds(items, locale), next, first: after === null };
};
