/** The organisations, requests and registrations of whoever is signed in. */
import { db } from '#platform/server/db.ts';
import { registrationsOf } from '#registry/registration/queries.server.ts';
import { titleOf } from '#registry/registration/commands.server.ts';
import { takeBackRequest } from '#registry/representation/commands.server.ts';
import { representationsAsked } from '#registry/representation/own-queries.server.ts';
import { folioForm } from '#registry/representation/schema.ts';
import { organizationsOf } from '#registry/upkeep/queries.server.ts';
import { act, again, to } from '../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
  if (!actor) to(locale, `/entrar?volver=${encodeURIComponent(url.pathname)}`);
  const registrations = await registrationsOf(db, actor);
  return {
    organizations: await organizationsOf(db, actor),
    takenBack: url.searchParams.has('retirada'),
    asked: await representationsAsked(db, actor),
    registrations: registrations
      .filter(({ state }) => state !== 'accepted')
      .map((one) => ({ id: one.id, state: one.state, title: titleOf(one) })),
  };
};

export const actions = {
  takeBack: act({ form: folioForm }, async (event: RequestEvent, { folio }) => {
    await takeBackRequest(db, event.locals.actor, folio);
    again(event, '?retirada');
  }),
} satisfies Actions;
