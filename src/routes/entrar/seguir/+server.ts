/** After signing in, whichever way: on to what still stands before the person, then to where they wanted to go. */
import { redirect } from '@sveltejs/kit';
import { onward } from '#people/entering/destination.server.ts';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, url, locals }) =>
  redirect(303, await onward(db, request.headers, url.searchParams.get('volver'), locals.locale));
