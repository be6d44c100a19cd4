/** Who comes to a registration: their account, and the link that this browser holds, kept in a cookie of its own. */
import type { Cookies } from '@sveltejs/kit';
import { bearerCookie } from '#platform/server/limit/bearer.ts';
import { linkDays } from '#registry/registration/link.server.ts';
import type { Visitor } from '#registry/registration/queries.server.ts';
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

/** Lets this browser open the registration from now on. */
export function remember(knock: Knock, id: string, token: string): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: linkDays * 86_400 } as const;
  giveCookie(knock, { name: cookieOf(id), value: token, options });
  giveCookie(knock, bearerCookie('draft', id));
}
