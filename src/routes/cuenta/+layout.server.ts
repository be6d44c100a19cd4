/** One's account opens to whoever has signed in and read the privacy text; closing it asks for nothing but signing in. */
import { mustConsent } from '#people/entering/destination.server.ts';
import { sessionOf } from '#people/entering/session.server.ts';
import { db } from '#platform/server/db.ts';
import { to } from '../answer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ request, url, locals: { actor, locale, path } }) => {
  const back = `?volver=${encodeURIComponent(url.pathname + url.search)}`;
  if (!actor) to(locale, `/entrar${back}`);
  const session = await sessionOf(db, request.headers);
  if (session && path !== '/cuenta/cerrar' && (await mustConsent(db, session))) to(locale, `/entrar/privacidad${back}`);
};
