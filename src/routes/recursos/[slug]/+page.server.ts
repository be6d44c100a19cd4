/** One resource's public page; a withdrawn one says so at its address. */
import { publicResource } from '#ecosystem/resources/queries.server.ts';
import { rights } from '#ecosystem/rights.ts';
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { stepFrom } from '#thread/step.server.ts';
import { withdrawn } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const { one, withdrawn: gone } = await publicResource(db, params.slug);
  if (!one) withdrawn(locale, gone);
  const step = await stepFrom(db, actor, house, { kind: 'resource', id: one.id, locale });
  return {
    one,
    step,
    today: today(),
    mayEdit: may(actor, rights.writeResources, { organizationId: one.organizationId }),
  };
};
