/** A cookie of ours, handed to a browser. */
import type { Cookies } from '@sveltejs/kit';

type Options = Parameters<Cookies['set']>[2];

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly options: Options;
}

/** Sent back only over HTTPS where the site is on HTTPS. */
export function giveCookie({ cookies, url }: { cookies: Cookies; url: URL }, { name, value, options }: Cookie): void {
  cookies.set(name, value, { ...options, secure: url.protocol === 'https:' });
}
