/** The history: all of it, or one thing's (?de=organization:ID). */
import { readHistory } from '#people/history/queries.server.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
  const [type, id] = (url.searchParams.get('de') ?? '').split(':');
  const on = type && id && isId(id) ? ([type, id] as const) : null;
  return { on: on?.join(':') ?? null, ...(await readHistory(db, actor, { on, after: url.searchParams.get('desde') })) };
};
