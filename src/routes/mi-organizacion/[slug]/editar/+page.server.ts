/** Editing an organisation's page: all the steps of the registration on one page. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { answersAsTyped } from '#registry/organization/answers.ts';
import { editOrganization } from '#registry/upkeep/edit.server.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { answersForm, findAllies, manyTyped } from '#registry/registration/form.server.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { act, answer, to } from '../../../answer.ts';
import { own } from '../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, answers, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) to(event.locals.locale, `/mi-organizacion/${organization.slug}`);
  return {
    name: organization.name,
    logoFileId: organization.logoFileId,
    seen: organization.updatedAt.toString(),
    answers: answersAsTyped(answers),
    allies: await namesOfAllies(db, answers.allies),
  };
};

export const actions = {
  default: act({ form: answersForm, many: manyTyped, back: () => ({}) }, async ({ params, locals }, form) => {
    const { typed, search, seen, logo } = form;
    const back = { values: typed, allies: await namesOfAllies(db, typed['allies'] as string[]) };
    if (search !== null) return { ...back, found: await findAllies(db, search) };
    const edit = async () => {
      const { id: organizationId } = (await ownOrganization(db, locals.actor, params.slug)).organization;
      const done = await editOrganization(db, locals.actor, { organizationId, typed, seen, logo });
      if ('issues' in done) return fail(422, { ...back, issues: done.issues });
      return to(locals.locale, `/mi-organizacion/${done.slug}?guardada=${done.waits ? 'revision' : 'si'}`);
    };
    return answer(locals.locale, edit, back);
  }),
} satisfies Actions;
