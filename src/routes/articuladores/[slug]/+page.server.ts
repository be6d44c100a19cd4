/** One organisation's public page; a former address leads to its present one. */
import { redirect } from '@sveltejs/kit';
import { localHref } from '#platform/words.ts';
import { publicPartsOf } from '#ecosystem/public-parts.server.ts';
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { publicOrganization } from '#registry/page/public-queries.server.ts';
import { representationsAsked } from '#registry/representation/own-queries.server.ts';
import { rights } from '#registry/rights.ts';
import { stepFrom } from '#thread/step.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const shown = found(await publicOrganization(db, params.slug));
  const { id, slug } = shown.organization;
  if (slug !== params.slug) redirect(302, localHref(`/articuladores/${slug}`, locals.locale));
  const step = await stepFrom(db, locals.actor, house, {
    kind: 'organization',
    id,
    locale: locals.locale,
  });
  const asked = (await representationsAsked(db, locals.actor)).find(({ organizationId }) => organizationId === id);
  const named = shown.allies.flatMap((ally) => (ally.id ? [] : [ally.name]));
  const { ties, ...parts } = await publicPartsOf(db, id, named);
  return {
    found: { ...shown, ...ties },
    step,
    asked,
    ...parts,
    mayEdit: may(locals.actor, rights.edit, { organizationId: id }),
  };
};
