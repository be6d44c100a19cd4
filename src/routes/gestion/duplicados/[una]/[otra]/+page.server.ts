/** Two organisations side by side: one, or two. */
import { db } from '#platform/server/db.ts';
import { keepApart, mergeOrganizations } from '#registry/merge/commands.server.ts';
import { mergeForm } from '#registry/merge/form.ts';
import { mergeSide } from '#registry/merge/queries.server.ts';
import { organizationTies } from '../../../../../house.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
  one: found(await mergeSide(db, actor, params.una)),
  other: found(await mergeSide(db, actor, params.otra)),
});

export const actions = {
  merge: act({ form: mergeForm }, async ({ locals: { actor, locale } }, merge) => {
    await mergeOrganizations(db, actor, merge, organizationTies);
    to(locale, '/gestion/duplicados/fusiones?hecho=merged');
  }),
  distinct: act({ form: mergeForm }, async ({ locals: { actor, locale } }, { kept, absorbed }) => {
    await keepApart(db, actor, kept, absorbed);
    to(locale, '/gestion/duplicados');
  }),
} satisfies Actions;
