/** What an organisation offers, for its people. */
import { resourcesToWrite } from '#ecosystem/resources/queries.server.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { own } from '../../own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const resources = await resourcesToWrite(db, event.locals.actor, organization.id);
  return { name: organization.name, resources, today: today() };
};
