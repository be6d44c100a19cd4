/** What signing in needs to know of a request, and the cookies that come of it. */
import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Locale } from '#platform/words.ts';

/** Who knocks: their cookies, their language and the address they come from. */
export interface Visit {
  readonly headers: Headers;
  readonly locale: Locale;
  readonly address: string;
}

interface Knock {
  readonly request: Request;
  readonly locals: { readonly locale: Locale };
  getClientAddress(): string;
}

export function visitOf(event: Knock): Visit {
  return { headers: event.request.headers, locale: event.locals.locale, address: event.getClientAddress() };
}

/** Hands the cookies of an answer to the browser. */
export function giveCookies(cookies: Cookies, headers: Headers): void {
  for (const header of headers.getSetCookie())
    for (const [name, attributes] of parseSetCookieHeader(header))
      cookies.set(name, attributes.value, { ...toCookieOptions(attributes), path: attributes.path ?? '/' });
}

/** A path of ours to go on to after signing in: nothing that could lead to another site. */
export function safePath(path: string | null | undefined): string | null {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : null;
}
