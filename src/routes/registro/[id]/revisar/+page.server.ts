/** Looking a registration over, and sending it. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { lookOverPage } from '#registry/registration/page.server.ts';
import { sendForm, sendingBack } from '#registry/registration/schema.ts';
import { submitRegistration } from '#registry/registration/send.server.ts';
import { act, to } from '../../../answer.ts';
import { overTo, visitorOf } from '../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  return (await lookOverPage(db, visitorOf(event, id), id)) ?? overTo(event, id);
};

export const actions = {
  default: act({ form: sendForm, back: sendingBack }, async (event, sending, seen) => {
    const { id } = event.params;
    const sent = await submitRegistration(db, visitorOf(event, id), id, { ...sending, seen });
    if ('registration' in sent) to(event.locals.locale, `/registro/${id}?enviada`);
    return 'issues' in sent ? fail(422, sent) : sent;
  }),
} satisfies Actions;
