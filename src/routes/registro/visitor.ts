/** Who comes to a registration: their account, and the link that this browser holds, kept in a cookie of its own. */
import type { Cookies } from '@sveltejs/kit';
import { linkDays } from '#registry/registration/link.server.ts';
import type { Visitor } from '#registry/registration/queries.server.ts';

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
export function remember({ cookies, url }: Knock, id: string, token: string): void {
  cookies.set(cookieOf(id), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: linkDays * 86_400,
  });
}
