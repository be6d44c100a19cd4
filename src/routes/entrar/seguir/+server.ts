/** After signing in, whichever way: on to what still stands before the person, then to where they wanted to go. */
import { redirect } from '@sveltejs/kit';
import { onward } from '#people/entering/destination.server.ts';
import { db } from '#platform/server/db.ts';
import { knownBrowser } from '#platform/server/limit/bearer.ts';
import { giveCookie } from '../../cookie.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { request, url, locals } = event;
  if (locals.actor) giveCookie(event, knownBrowser(locals.actor.email));
  redirect(303, await onward(db, request.headers, url.searchParams.get('volver'), locals.locale));
};
