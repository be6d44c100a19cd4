/** One merge, and undoing it. */
import { may } from '#people/rules.ts';
import { rights } from '#people/rights.ts';
import { db } from '#platform/server/db.ts';
import { partOrganizations } from '#registry/merge/commands.server.ts';
import { mergeDone } from '#registry/merge/queries.server.ts';
import { organizationTies } from '../../../../../house.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
  merge: found(await mergeDone(db, actor, id)),
  histories: may(actor, rights.readJournal),
});

export const actions = {
  default: act(async ({ params: { id }, locals: { actor, locale } }: RequestEvent) => {
    found(await mergeDone(db, actor, id));
    await partOrganizations(db, actor, id, organizationTies);
    to(locale, '/gestion/duplicados/fusiones?hecho=parted');
  }),
} satisfies Actions;
