/** Two organisations side by side: one, or two. */
import { db } from '#platform/server/db.ts';
import { keepApart, mergeOrganizations } from '#registry/merge/commands.server.ts';
import { mergeChoices } from '#registry/merge/form.ts';
import { mergeSide } from '#registry/merge/queries.server.ts';
import { organizationTies } from '../../../../../house.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
  one: found(await mergeSide(db, actor, params.una)),
  other: found(await mergeSide(db, actor, params.otra)),
});

export const actions = {
  merge: act(async ({ request, locals: { actor, locale } }) => {
    await mergeOrganizations(db, actor, mergeChoices(await request.formData()), organizationTies);
    to(locale, '/gestion/duplicados/fusiones?hecho=merged');
  }),
  distinct: act(async ({ request, locals: { actor, locale } }) => {
    const { kept, absorbed } = mergeChoices(await request.formData());
    await keepApart(db, actor, kept, absorbed);
    to(locale, '/gestion/duplicados');
  }),
} satisfies Actions;
