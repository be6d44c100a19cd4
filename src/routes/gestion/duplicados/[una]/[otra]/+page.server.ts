/** Two organisations side by side: one, or two. */
import { error, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { mergeChoices } from '#registry/merge/form.ts';
import { mergeSide } from '#registry/merge/queries.server.ts';
import { keepApart, mergeOrganizations } from '#registry/merge/commands.server.ts';
import { organizationTies } from '../../../../../house.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
  const one = (await mergeSide(db, actor, params.una)) ?? error(404, 'no-such-organization');
  const other = (await mergeSide(db, actor, params.otra)) ?? error(404, 'no-such-organization');
  return { one, other };
};

export const actions = {
  merge: async ({ request, locals: { actor, locale } }) => {
    const input = mergeChoices(await request.formData());
    const kept = await answer(locale, () => mergeOrganizations(db, actor, input, organizationTies));
    return typeof kept === 'string'
      ? redirect(303, localHref('/gestion/duplicados/fusiones?hecho=merged', locale))
      : kept;
  },
  distinct: async ({ request, locals: { actor, locale } }) => {
    const { kept, absorbed } = mergeChoices(await request.formData());
    const refused = await answer(locale, () => keepApart(db, actor, kept, absorbed));
    return refused ?? redirect(303, localHref('/gestion/duplicados', locale));
  },
} satisfies Actions;
