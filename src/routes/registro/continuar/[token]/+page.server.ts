/** A mailed link: lets this browser open the registration, and leads to where its writer was. */
import { redirect } from '@sveltejs/kit';
import { countTry } from '#people/entering/tries.server.ts';
import { db } from '#platform/server/db.ts';
import { refused } from '#registry/reasons.ts';
import { localHref } from '#platform/words.ts';
import { registrationOfLink } from '#registry/registration/link.server.ts';
import { registrationById } from '#registry/registration/queries.server.ts';
import type { PageServerLoad } from './$types';
import { found, remember } from '../../visitor.ts';

export const load: PageServerLoad = async (event) => {
  await found(event, countTry('token', event.getClientAddress()));
  const id = await registrationOfLink(db, event.params.token);
  const registration = id ? await registrationById(db, id) : undefined;
  if (!registration)
    return found(
      event,
      Promise.resolve().then(() => refused('link-expired')),
    );
  remember(event, registration.id, event.params.token);
  const { state, step } = registration;
  redirect(
    303,
    localHref(`/registro/${registration.id}${state === 'draft' ? `/${step ?? 'quienes'}` : ''}`, event.locals.locale),
  );
};
