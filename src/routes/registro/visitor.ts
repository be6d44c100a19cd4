/** Who comes to a registration: their account, and the link that this browser holds, kept in a cookie of its own. */
import { error, type Cookies } from '@sveltejs/kit';
import { Refusal } from '#platform/refusal.ts';
import { linkDays } from '#registry/registration/link.server.ts';
import type { Visitor } from '#registry/registration/queries.server.ts';
import { explain, statusOf } from '../refusals.ts';

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

/** Asks for what a page shows; what is not there, or not theirs, is not found. */
export async function found<T>({ locals }: Knock, query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (fault) {
    if (fault instanceof Refusal) error(statusOf(fault), explain(fault, locals.locale));
    throw fault;
  }
}
