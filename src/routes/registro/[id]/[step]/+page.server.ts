/** One step of a registration: shows what was typed, keeps what is typed, and goes where the button says. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { manyTyped, stepBack, stepForm, takeStep } from '#registry/registration/form.server.ts';
import { stepPage } from '#registry/registration/page.server.ts';
import { isStep } from '#registry/registration/registration.ts';
import { act, notFound, to } from '../../../answer.ts';
import { overTo, visitorOf } from '../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, step } = event.params;
  if (!isStep(step)) notFound();
  return (await stepPage(db, visitorOf(event, id), id, step)) ?? overTo(event, id);
};

export const actions = {
  default: act({ form: stepForm, many: manyTyped, back: stepBack }, async (event, form, seen) => {
    const { id, step } = event.params;
    if (!isStep(step)) notFound();
    const outcome = await takeStep(db, visitorOf(event, id), id, step, form, seen);
    if ('to' in outcome)
      to(event.locals.locale, `/registro/${id}${outcome.to === 'guardada' ? '?guardada' : `/${outcome.to}`}`);
    return 'issues' in outcome ? fail(422, outcome) : outcome;
  }),
} satisfies Actions;
