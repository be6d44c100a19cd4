/** Everything the platform keeps of the person who asks, in words. */
import { myData } from '#people/account/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../house.ts';
import { heldGroups } from '../../held.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale } }) => {
  const { person, ...rest } = await myData(db, actor, personTies);
  return { groups: heldGroups({ person: person ? [person] : [], ...rest }, locale) };
};
