/** Merges done, and undoing them. */
import { may } from '#people/rules.ts';
import { rights } from '#people/rights.ts';
import { textIn, wholeForm } from '#platform/form/form.ts';
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

const chosen = wholeForm((values) => textIn(values, 'id'));

export const actions = {
  default: act({ form: chosen }, async ({ locals: { actor, locale } }, id) => {
    if (!isId(id)) notFound();
    await partOrganizations(db, actor, id, organizationTies);
    to(locale, '/gestion/duplicados/fusiones?hecho=parted');
  }),
} satisfies Actions;
