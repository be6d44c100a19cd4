/** Editing an organisation's page: all the steps of the registration on one page. */
import { fail, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { editOrganization, ownOrganization } from '#registry/upkeep/edit.server.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { findAllies, readWholeForm } from '#registry/registration/form.server.ts';
import { asTyped } from '#registry/registration/registration.ts';
import { answer } from '../../../answer.ts';
import { own } from '../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, answers, mayEdit } = await own(event, event.params.slug);
  if (!mayEdit) redirect(303, localHref(`/mi-organizacion/${organization.slug}`, event.locals.locale));
  const { slug, name, logoFileId, updatedAt } = organization;
  return {
    slug,
    name,
    logoFileId,
    seen: updatedAt.toString(),
    answers: asTyped(answers),
    allies: await namesOfAllies(db, answers.allies),
  };
};

export const actions = {
  default: async ({ request, params, locals: { actor, locale } }) => {
    const form = await request.formData();
    const { typed, read, search } = readWholeForm(form);
    const back = { values: typed, allies: await namesOfAllies(db, typed['allies'] as string[]) };
    if (search !== null) return { ...back, found: await findAllies(db, search) };
    if ('issues' in read) return fail(422, { ...back, issues: read.issues });
    return answer(
      locale,
      async () => {
        const { organization } = await ownOrganization(db, actor, params.slug);
        const done = await editOrganization(db, actor, {
          organizationId: organization.id,
          answers: read.answers,
          seen: textOf(form.get('seen')),
          upload: form,
        });
        if ('issue' in done) return fail(422, { ...back, issues: { logo: done.issue } });
        redirect(303, localHref(`/mi-organizacion/${done.slug}?guardada=${done.waits ? 'revision' : 'si'}`, locale));
      },
      back,
    );
  },
} satisfies Actions;

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');
