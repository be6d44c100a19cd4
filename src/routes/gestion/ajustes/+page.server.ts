/** The mesa's own settings. */
import { error, fail } from '@sveltejs/kit';
import { may } from '#people/rules.ts';
import { changeMesa, mesaSchema } from '#site/settings/commands.server.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#site/rights.ts';

export const load: PageServerLoad = ({ locals: { actor } }) => {
  if (!may(actor, rights.publish)) error(403, 'forbidden');
};

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, mesaSchema);
    if ('rejected' in form) return fail(422, form.rejected);
    return answer(locals.locale, async () => {
      await changeMesa(db, locals.actor, form.value);
      return { saved: true };
    });
  },
} satisfies Actions;
