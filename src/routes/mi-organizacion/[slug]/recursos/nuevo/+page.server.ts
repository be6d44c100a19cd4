/** A new resource of an organisation: one form, and it is offered. */
import { offerResource } from '#ecosystem/resources/commands.server.ts';
import { ownResourcePath } from '#ecosystem/resources/resource.ts';
import { resourceReading } from '#ecosystem/resources/schema.ts';
import { db } from '#platform/server/db.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { act, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) notFound();
  return { name: organization.name, seat: organization.region ?? undefined };
};

export const actions = {
  default: act(resourceReading, async ({ params, locals: { actor, locale } }, draft) => {
    const { organization } = await ownOrganization(db, actor, params.slug).catch(notFound);
    const id = await offerResource(db, actor, organization.id, draft);
    to(locale, `${ownResourcePath(params.slug, id)}?ofrecido`);
  }),
} satisfies Actions;
