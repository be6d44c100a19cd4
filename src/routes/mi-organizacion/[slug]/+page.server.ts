/** An organisation's own page: what it says, what waits, confirming that it is still right. */
import { redirect } from '@sveltejs/kit';
import { rights } from '#ecosystem/rights.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { confirmOrganization } from '#registry/upkeep/confirm.server.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { importsToPutBack } from '#registry/undo/queries.server.ts';
import { refuseImport } from '#registry/undo/refuse.server.ts';
import { batchForm } from '#registry/undo/schema.ts';
import { act, notFound } from '../../answer.ts';
import { own } from '../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const mine = await own(event, event.params.slug);
  if (mine.organization.slug !== event.params.slug)
    redirect(308, localHref(`/mi-organizacion/${mine.organization.slug}`, event.locals.locale));
  const saved = event.url.searchParams.get('guardada');
  const imports = mine.mayEdit ? await importsToPutBack(db, event.locals.actor, mine.organization.id) : [];
  const mayAnswer = may(event.locals.actor, rights.writeAlliances, { organizationId: mine.organization.id });
  return { ...mine, mayAnswer, imports, allies: await namesOfAllies(db, mine.answers.allies), saved };
};

export const actions = {
  putBack: act({ form: batchForm }, async ({ params, locals: { actor } }, { batch }) => {
    const { organization } = await ownOrganization(db, actor, params.slug).catch(notFound);
    await refuseImport(db, actor, organization.id, batch);
    return { putBack: true };
  }),
  confirm: act(async ({ params, locals: { actor } }) => {
    const { organization } = await ownOrganization(db, actor, params.slug).catch(notFound);
    await confirmOrganization(db, actor, organization.id);
    return { confirmed: true };
  }),
} satisfies Actions;
