/** Merges done, and undoing them. */
import { error, redirect } from '@sveltejs/kit';
import { may } from '#people/rules.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { latestMerges } from '#registry/merge/queries.server.ts';
import { partOrganizations } from '#registry/merge/commands.server.ts';
import { organizationTies } from '../../../../house.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  merges: await latestMerges(db, actor),
  histories: may(actor, rights.readJournal),
  done: url.searchParams.get('hecho'),
});

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const id = (await request.formData()).get('id');
    if (typeof id !== 'string' || !isId(id)) error(404, 'no-such-merge');
    const refused = await answer(locale, () => partOrganizations(db, actor, id, organizationTies));
    return refused ?? redirect(303, localHref('/gestion/duplicados/fusiones?hecho=parted', locale));
  },
} satisfies Actions;
