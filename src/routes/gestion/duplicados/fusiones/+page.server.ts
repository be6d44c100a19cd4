/** Merges done, and undoing them. */
import { may } from '#people/rules.ts';
import { rights } from '#people/rights.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { partOrganizations } from '#registry/merge/commands.server.ts';
import { latestMerges } from '#registry/merge/queries.server.ts';
import { organizationTies } from '../../../../house.ts';
import { act, notFound, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  merges: await latestMerges(db, actor),
  histories: may(actor, rights.readJournal),
  done: url.searchParams.get('hecho'),
});

export const actions = {
  default: act(async ({ request, locals: { actor, locale } }) => {
    const id = (await request.formData()).get('id');
    if (typeof id !== 'string' || !isId(id)) notFound();
    await partOrganizations(db, actor, id, organizationTies);
    to(locale, '/gestion/duplicados/fusiones?hecho=parted');
  }),
} satisfies Actions;
