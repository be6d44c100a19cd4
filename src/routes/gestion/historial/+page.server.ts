/** The history: the list of all of it, or one thing's with what changed (?de=organization:ID). */
import { readHistory } from '#people/history/queries.server.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { tellDeeds, thingsCalled } from '../../deeds.ts';
import { listOf } from '../lists.ts';
import { wholeHistory } from './list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const { searchParams } = event.url;
  const [type, id] = (searchParams.get('de') ?? '').split(':');
  if (!type || !id || !isId(id)) return { list: await listOf(wholeHistory, event), of: null };
  const after = searchParams.get('desde');
  const { items, next } = await readHistory(db, actor, { on: [type, id], after });
  const on = `${type}:${id}`;
  const thing = (await thingsCalled(db, [on])).get(on);
  return { list: null, of: { on, thing, entries: tellDeeds(items, locale), next, first: after === null } };
};
