/** Editing a part of an organisation's page: one of the steps in which it was registered. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { answersAsTyped, partTyped } from '#registry/organization/answers.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { answersForm, manyTyped, stepBack } from '#registry/registration/form.server.ts';
import { isStep, steps } from '#registry/registration/registration.ts';
import { takeEdit } from '#registry/upkeep/form.server.ts';
import { act, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { step } = event.params;
  if (!isStep(step)) notFound();
  const { organization, answers, provenance, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) to(event.locals.locale, `/mi-organizacion/${organization.slug}`);
  return {
    step,
    name: organization.name,
    logoFileId: organization.logoFileId,
    answers: partTyped(answersAsTyped(answers), steps[step]),
    allies: await namesOfAllies(db, answers.allies),
    writings: provenance.writings,
  };
};

export const actions = {
  default: act({ form: answersForm, many: manyTyped, back: stepBack }, async ({ params, locals }, form, seen) => {
    if (!isStep(params.step)) notFound();
    const outcome = await takeEdit(db, locals.actor, params.slug, params.step, form, seen);
    if ('slug' in outcome)
      to(locals.locale, `/mi-organizacion/${outcome.slug}?guardada=${outcome.waits ? 'revision' : 'si'}`);
    return 'found' in outcome ? { ...outcome, seen } : fail(422, { seen, ...outcome });
  }),
} satisfies Actions;
