/** One initiative's public page. */
import { leadOf } from '#ecosystem/initiatives/initiative.ts';
import { publicInitiative } from '#ecosystem/initiatives/queries.server.ts';
import { rights } from '#ecosystem/rights.ts';
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { stepFrom } from '#thread/step.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const initiative = found(await publicInitiative(db, params.slug));
  const step = await stepFrom(db, actor, house, { kind: 'initiative', id: initiative.id, locale });
  const organizationId = leadOf(initiative)?.organizationId;
  return { initiative, step, mayEdit: may(actor, rights.writeInitiative, { organizationId }) };
};
