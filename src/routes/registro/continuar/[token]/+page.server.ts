/** A mailed link: lets this browser open the registration, and leads to where its writer has something to do. */
import { db } from '#platform/server/db.ts';
import { refused } from '#registry/reasons.ts';
import { registrationOfLink } from '#registry/registration/link.server.ts';
import { registrationById } from '#registry/registration/queries.server.ts';
import { whereToGoOn } from '#registry/registration/registration.ts';
import { to } from '../../../answer.ts';
import type { PageServerLoad } from './$types';
import { remember } from '../../visitor.ts';

export const load: PageServerLoad = async (event) => {
  const id = await registrationOfLink(db, event.params.token);
  const registration = id ? await registrationById(db, id) : undefined;
  if (!registration) return refused('link-expired');
  remember(event, registration.id, event.params.token);
  to(event.locals.locale, `/registro/${registration.id}${whereToGoOn(registration)}`);
};
