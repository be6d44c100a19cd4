/** Merges done, and undoing them. */
import { redirect } from '@sveltejs/kit';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { latestMerges } from '#registry/merging-queries.server.ts';
import { partOrganizations } from '#registry/merging.server.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  merges: await latestMerges(db, actor),
  histories: may(actor, 'journal.read'),
  done: url.searchParams.get('hecho'),
});

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const id = (await request.formData()).get('id');
    const refused = await answer(locale, () => partOrganizations(db, actor, typeof id === 'string' ? id : ''));
    return refused ?? redirect(303, localHref('/gestion/duplicados/fusiones?hecho=parted', locale));
  },
} satisfies Actions;
