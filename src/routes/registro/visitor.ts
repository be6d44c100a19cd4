/** Who comes to a registration: their account, and the link that this browser holds, kept in a cookie of its own. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { bearerCookie } from '#platform/server/limit/bearer.ts';
import { linkDays } from '#registry/registration/link.server.ts';
import { closedPage } from '#registry/registration/page.server.ts';
import type { Visitor } from '#registry/registration/queries.server.ts';
import { to } from '../answer.ts';
import { giveCookie } from '../cookie.ts';

interface Knock {
  readonly locals: App.Locals;
  readonly cookies: Cookies;
  readonly url: URL;
}

const cookieOf = (id: string) => `registro-${id}`;

export function visitorOf({ locals, cookies }: Knock, id: string): Visitor {
  return { actor: locals.actor, token: /^[\w-]+$/.test(id) ? (cookies.get(cookieOf(id)) ?? null) : null };
}

/**
 * Where nothing of a registration may be written any more: to how it is going; or, of whoever sent what they wrote, in the place of their
 * page what was not taken (+layout.svelte), so that a page's data is never this.
 */
export async function overTo(event: Knock & Pick<RequestEvent, 'request'>, id: string): Promise<never> {
  if (event.request.method !== 'POST') return to(event.locals.locale, `/registro/${id}`);
  return { closed: await closedPage(db, visitorOf(event, id), id) } as never;
}

/** Lets this browser open the registration from now on. */
export function remember(knock: Knock, id: string, token: string): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: linkDays * 86_400 } as const;
  giveCookie(knock, { name: cookieOf(id), value: token, options });
  giveCookie(knock, bearerCookie('draft', id));
}
