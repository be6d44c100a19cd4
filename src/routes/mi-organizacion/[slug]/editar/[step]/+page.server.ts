/** Editing a part of an organisation's page: one of the steps in which it was registered. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { answersAsTyped, typedOf, type TypedAnswers } from '#registry/organization/answers.ts';
import { editOrganization } from '#registry/upkeep/edit.server.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { alliesIn, answersForm, findAllies, manyTyped } from '#registry/registration/form.server.ts';
import { isStep, steps, type RegistrationStep } from '#registry/registration/registration.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { act, answer, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

const stepIn = ({ step }: { readonly step: string }): RegistrationStep => (isStep(step) ? step : notFound());

export const load: PageServerLoad = async (event) => {
  const step = stepIn(event.params);
  const { organization, answers, provenance, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) to(event.locals.locale, `/mi-organizacion/${organization.slug}`);
  return {
    step,
    name: organization.name,
    logoFileId: organization.logoFileId,
    answers: typedOf(answersAsTyped(answers), steps[step]),
    allies: await namesOfAllies(db, answers.allies),
    writings: provenance.writings,
  };
};

export const actions = {
  default: act({ form: answersForm, many: manyTyped, back: () => ({}) }, async ({ params, locals }, form) => {
    const typed = typedOf(form.typed, steps[stepIn(params)]);
    const { search, seen, logo } = form;
    const comingBack = async (values: TypedAnswers) => ({ values, allies: await namesOfAllies(db, alliesIn(values)) });
    const back = { ...(await comingBack(typed)), seen };
    if (search !== null) return { ...back, found: await findAllies(db, search) };
    const edit = async () => {
      const { id: organizationId } = (await ownOrganization(db, locals.actor, params.slug)).organization;
      const done = await editOrganization(db, locals.actor, { organizationId, typed, seen, logo });
      if ('issues' in done) return fail(422, { ...back, issues: done.issues });
      if ('clashes' in done) return fail(409, { ...(await comingBack(done.typed)), clashes: done.clashes });
      return to(locals.locale, `/mi-organizacion/${done.slug}?guardada=${done.waits ? 'revision' : 'si'}`);
    };
    return answer(locals.locale, edit, back);
  }),
} satisfies Actions;
