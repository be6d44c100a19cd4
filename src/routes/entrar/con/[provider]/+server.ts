/** Sends the person to a provider outside. A link and not a form: the browser lets a form of ours go only to us. */
import { redirect } from '@sveltejs/kit';
import { beginProvider, isProvider } from '#people/entering/ask-provider.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { answer, notFound, to } from '../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { provider } = event.params;
  if (!isProvider(provider)) notFound();
  const { actor, locale } = event.locals;
  const begun = await answer(locale, () =>
    beginProvider(db, actor, visitOf(event), provider, safePath(event.url.searchParams.get('volver'))),
  );
  if ('status' in begun) to(locale, '/entrar?error=provider');
  giveCookies(event.cookies, begun.headers);
  redirect(302, begun.url);
};
