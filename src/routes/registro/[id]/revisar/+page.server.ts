/** Looking a registration over, and sending it. */
import { fail, redirect } from '@sveltejs/kit';
import { privacyText } from '#people/consent/commands.server.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { namesOfAllies } from '#registry/organization/allies.server.ts';
import { ownRegistration } from '#registry/registration/queries.server.ts';
import { issuesOf, submitRegistration } from '#registry/registration/commands.server.ts';
import { whyNotWrite } from '#registry/registration/rules.ts';
import { answer } from '../../../answer.ts';
import { found, visitorOf } from '../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { registration, bearer } = await found(event, ownRegistration(db, visitorOf(event, id), id));
  if (whyNotWrite(registration, bearer)) redirect(303, localHref(`/registro/${id}`, event.locals.locale));
  const { answers, state, logoFileId } = registration;
  const allies = answers['allies'];
  return {
    id,
    state,
    answers,
    logoFileId,
    issues: issuesOf(answers),
    allies: await namesOfAllies(db, Array.isArray(allies) ? allies : []),
    privacyVersion: (await privacyText(db)).version,
  };
};

export const actions = {
  default: async (event) => {
    const { id } = event.params;
    const form = await event.request.formData();
    if (form.get('consent') !== 'yes') return fail(422, { issues: { consent: 'consent-missing' } });
    return answer(event.locals.locale, async () => {
      await submitRegistration(db, visitorOf(event, id), id, { privacyVersion: Number(form.get('privacyVersion')) });
      redirect(303, localHref(`/registro/${id}?enviada`, event.locals.locale));
    });
  },
} satisfies Actions;
