/** A change of name, RUT or sector before a reviewer. */
import { db } from '#platform/server/db.ts';
import { decideChange } from '#registry/review/changes.server.ts';
import { changeUnderReview, pendingChanges } from '#registry/review/queries.server.ts';
import { changeDecisionForm } from '#registry/review/schema.ts';
import { act, reasonIn, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const change = await changeUnderReview(db, actor, params.id);
  const next = (await pendingChanges(db, actor)).find(({ id }) => id !== change.id);
  return {
    ...change,
    whyNot: reasonIn(locale, change.whyNot),
    next: next ? { name: next.name, path: `/gestion/registro/cambios/${next.id}` } : null,
  };
};

export const actions = {
  default: act({ form: changeDecisionForm }, async ({ params, locals: { actor, locale } }, decision) => {
    await decideChange(db, actor, params.id, decision);
    to(locale, '/gestion/registro');
  }),
} satisfies Actions;
