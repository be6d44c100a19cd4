/** Asks a site as a browser does: with the cookies it gave, through its redirects. */
import { now } from '#platform/clock.ts';

interface Cookie {
  readonly value: string;
  readonly path: string;
  /** In milliseconds; a cookie of the session has none. */
  readonly until: number;
}

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly body?: URLSearchParams | Uint8Array<ArrayBuffer>;
  /** Of the body, where it does not say so itself. */
  readonly type?: string;
  readonly from?: string;
}

/** What came, and from where in the end. */
export interface Came {
  readonly url: URL;
  readonly answer: Response;
}

const REDIRECTS = 20;

/** What one person's browser keeps of a site, for all its windows. */
export class Web {
  readonly #cookies = new Map<string, Cookie>();

  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async ask(address: string | URL, sent: Sent = { method: 'GET' }): Promise<Came> {
    let url = new URL(address, this.base);
    for (let times = 0, next = sent; times <= REDIRECTS; times++) {
      const answer = await fetch(url, this.#request(url, next));
      for (const line of answer.headers.getSetCookie()) this.keep(line, url);
      const to = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || to === null) return { url, answer };
      await answer.body?.cancel();
      const { hash } = url;
      url = new URL(to, url);
      url.hash ||= hash;
      if (answer.status < 304) next = { method: 'GET', ...(next.from && { from: next.from }) };
    }
    throw new Error(`${url.href} leads round in circles`);
  }

  #request(url: URL, { method, body, type, from }: Sent): RequestInit {
    const { origin } = new URL(this.base);
    if (url.origin !== origin) throw new Error(`${url.href} leads away from the site`);
    return {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'identity',
        'accept-language': 'es-CL',
        cookie: this.#cookiesFor(url),
        ...(method === 'POST' && { origin }),
        ...(type && { 'content-type': type }),
        ...(from && { referer: from.replace(/#.*/, '') }),
      },
      ...(body && { body }),
    };
  }

  /** Keeps a line of `Set-Cookie`, or lets go what it ends. */
  keep(line: string, url: URL): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const said = new Map(attributes.map((one) => cut(one)).map(([name, value]) => [name.toLowerCase(), value]));
    const [name, value] = cut(pair);
    const path = said.get('path') || url.pathname.replace(/\/[^/]*$/, '') || '/';
    const seconds = said.get('max-age');
    const expires = said.get('expires');
    const until = seconds ? now().epochMilliseconds + Number(seconds) * 1000 : expires ? Date.parse(expires) : Infinity;
    this.#cookies.set(`${name};${path}`, { value, path, until });
  }

  #cookiesFor({ pathname }: URL): string {
    const fit = ({ path, until }: Cookie) =>
      until > now().epochMilliseconds &&
      (pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
    return [...this.#cookies]
      .filter(([, cookie]) => fit(cookie))
      .map(([key, { value }]) => `${key.slice(0, key.indexOf(';'))}=${value}`)
      .join('; ');
  }
}

function cut(pair: string): [string, string] {
  const end = pair.indexOf('=');
  return end < 0 ? [pair, ''] : [pair.slice(0, end), pair.slice(end + 1)];
}
