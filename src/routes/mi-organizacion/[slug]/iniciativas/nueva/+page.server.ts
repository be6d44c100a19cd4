/** A new initiative of an organisation: what it is; the rest is asked after. */
import { beginInitiative } from '#ecosystem/initiatives/commands.server.ts';
import { ownInitiativePath } from '#ecosystem/initiatives/initiative.ts';
import { whatForm } from '#ecosystem/initiatives/schema.ts';
import { db } from '#platform/server/db.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { act, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) notFound();
  return { name: organization.name };
};

export const actions = {
  default: act(
    { form: whatForm, many: ['populations', 'dimensions'], back: (values) => ({ values }) },
    async ({ params, locals: { actor, locale } }, what) => {
      const { organization } = await ownOrganization(db, actor, params.slug).catch(notFound);
      const id = await beginInitiative(db, actor, organization.id, what);
      to(locale, `${ownInitiativePath(params.slug, id)}/donde`);
    },
  ),
} satisfies Actions;
