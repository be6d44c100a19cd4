/** Who belongs to an organisation is kept with the accounts. */
import { redirect } from '@sveltejs/kit';
import { localHref } from '#platform/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals }) =>
  redirect(308, localHref(`/cuenta/organizaciones/${params.slug}`, locals.locale));
