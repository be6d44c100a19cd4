/** The initiatives that an organisation leads, for its people. */
import { initiativesToWrite } from '#ecosystem/initiatives/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { own } from '../../own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  return {
    name: organization.name,
    initiatives: await initiativesToWrite(db, event.locals.actor, organization.id),
    discarded: event.url.searchParams.has('descartada'),
  };
};
