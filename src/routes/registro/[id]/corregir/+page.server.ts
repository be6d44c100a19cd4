/** What the mesa asked to correct in a registration, on one page, and sending it. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { correctionBack, correctionForm, manyTyped, takeCorrection } from '#registry/registration/form.server.ts';
import { correctionPage } from '#registry/registration/page.server.ts';
import { act, to } from '../../../answer.ts';
import { overTo, visitorOf } from '../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const page = await correctionPage(db, visitorOf(event, id), id);
  if (!page) return overTo(event, id);
  return page.hasQuestions ? page : to(event.locals.locale, `/registro/${id}/revisar`);
};

const form = { form: correctionForm, many: [...manyTyped, 'fields'] };

export const actions = {
  default: act({ ...form, back: correctionBack }, async (event, corrected, seen) => {
    const { id } = event.params;
    const outcome = await takeCorrection(db, visitorOf(event, id), id, corrected, seen);
    if ('to' in outcome)
      to(event.locals.locale, `/registro/${id}${outcome.to === 'enviada' ? '?enviada' : `/${outcome.to}`}`);
    return 'issues' in outcome ? fail(422, outcome) : outcome;
  }),
} satisfies Actions;
