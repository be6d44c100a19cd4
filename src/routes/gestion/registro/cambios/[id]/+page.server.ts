/** A change of name, RUT or sector before a reviewer. */
import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { changeUnderReview, decideChange } from '#registry/review/changes.server.ts';
import { changeDecisionForm } from '#registry/review/schema.ts';
import { answer } from '../../../../answer.ts';
import { explain } from '../../../../refusals.ts';
import { found } from '../../../../registro/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const change = await found(event, changeUnderReview(db, event.locals.actor, event.params.id));
  return { ...change, whyNot: change.whyNot && explain({ code: change.whyNot, details: {} }, event.locals.locale) };
};

export const actions = {
  default: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, changeDecisionForm);
    if ('rejected' in form) return fail(422, form.rejected);
    return answer(
      locale,
      async () => {
        await decideChange(db, actor, params.id, form.value);
        redirect(303, localHref('/gestion/registro', locale));
      },
      { values: { reason: form.value.reason } },
    );
  },
} satisfies Actions;
