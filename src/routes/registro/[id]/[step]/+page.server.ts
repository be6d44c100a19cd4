/** One step of a registration: shows what was typed, keeps what is typed, and goes where the button says. */
import { error, fail, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { takeStep, twinsOf } from '#registry/registration/form.server.ts';
import { ownRegistration } from '#registry/registration/queries.server.ts';
import { isStep, stepNames } from '#registry/registration/registration.ts';
import { whyNotWrite } from '#registry/registration/rules.ts';
import { answer } from '../../../answer.ts';
import { found, visitorOf } from '../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, step } = event.params;
  if (!isStep(step)) error(404, 'no-such-step');
  const { registration, bearer } = await found(event, ownRegistration(db, visitorOf(event, id), id));
  if (whyNotWrite(registration, bearer)) redirect(303, localHref(`/registro/${id}`, event.locals.locale));
  const { answers, logoFileId, step: at } = registration;
  const allies = answers['allies'];
  return {
    id,
    step,
    answers,
    logoFileId,
    reached: Math.max(at ? stepNames.indexOf(at) + 1 : 0, stepNames.indexOf(step)),
    allies: await namesOfAllies(db, Array.isArray(allies) ? allies : []),
    twins: step === 'quienes' ? await twinsOf(db, answers) : [],
  };
};

export const actions = {
  default: (event) =>
    answer(event.locals.locale, async () => {
      const { id, step } = event.params;
      if (!isStep(step)) error(404, 'no-such-step');
      const outcome = await takeStep(db, visitorOf(event, id), id, step, await event.request.formData());
      if ('to' in outcome)
        redirect(
          303,
          localHref(
            `/registro/${id}${outcome.to === 'guardada' ? '?guardada' : `/${outcome.to}`}`,
            event.locals.locale,
          ),
        );
      return 'issues' in outcome ? fail(422, outcome) : outcome;
    }),
} satisfies Actions;
