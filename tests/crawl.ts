/** Follows the links of a site as somebody, each kind of address a few times, and says which of them lead nowhere. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Walk {
  readonly url: string;
  /** Whose links: cookies that the site sets on the way are kept beside these. */
  readonly cookie?: string;
  /** Where to begin. */
  readonly from: readonly string[];
  /** What tells addresses of one kind: the route, and the names of what is asked of it. */
  readonly kindOf: (address: URL) => string;
  /** How many addresses of a kind are followed. */
  readonly most: number;
  /** Kinds that are not asked for: another walk has. */
  readonly but?: ReadonlySet<string>;
  /** What is wrong with an answer, in words; nothing where it is right. */
  readonly look?: (answer: Answered) => readonly string[];
}

/** What every answer is looked at for, beside whether it is there. */
export interface Answered {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** Empty where it is not text. */
  readonly text: string;
}

export interface Walked {
  /** What was wrong with answers. */
  readonly amiss: readonly string[];
  /** One address of each kind that answered. */
  readonly found: ReadonlyMap<string, string>;
  /** `404 /there, linked from /here` */
  readonly dead: readonly string[];
  readonly asked: number;
}

/** A link must not be refused to whoever is shown it, for whatever reason. */
export async function followLinks({
  url,
  cookie = '',
  from,
  kindOf,
  most,
  but,
  look = () => [],
}: Walk): Promise<Walked> {
  const waiting = from.map((path) => ({ path, by: 'the start' }));
  const seen = new Set(from);
  const kinds = new Map<string, number>();
  const dead: string[] = [];
  const amiss: string[] = [];
  const found = new Map<string, string>();
  let asked = 0;
  const isOneMore = (path: string) => {
    const kind = kindOf(new URL(path, url));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return kinds.get(kind)! <= most && !but?.has(kind);
  };
  const jar = new Map(cookie ? cookie.split('; ').map((one) => pair(one)) : []);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    asked++;
    const { links, ...answer } = await open(url, next.path, jar);
    amiss.push(...look(answer));
    if (answer.status >= 400) dead.push(`${answer.status} ${next.path}, linked from ${next.by}`);
    else found.set(kindOf(new URL(next.path, url)), next.path);
    for (const path of links) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (isOneMore(path)) waiting.push({ path, by: next.path });
    }
  }
  return { dead, amiss, found, asked };
}

async function open(url: string, path: string, jar: Map<string, string>): Promise<Answered & { links: string[] }> {
  const cookie = [...jar].map((one) => one.join('=')).join('; ');
  const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' });
  for (const set of answer.headers.getSetCookie()) jar.set(...pair(set.split(';')[0]!));
  const { status, headers } = answer;
  const type = headers.get('content-type') ?? '';
  const text = /html|xml|json|text/.test(type) ? await answer.text() : '';
  if (!answer.bodyUsed) await answer.body?.cancel();
  const named = [
    ...(/html|xml/.test(type) ? linksIn(text) : []),
    ...(headers.has('location') ? [headers.get('location')!] : []),
  ];
  return { path, status, headers, text, links: named.flatMap((link) => ours(link, url + path)) };
}

const pair = (cookie: string): [string, string] => {
  const end = cookie.indexOf('=');
  return [cookie.slice(0, end), cookie.slice(end + 1)];
};

/** What a page leads to and shows. Where a form goes is not followed: to send it is to act. */
function linksIn(html: string): string[] {
  const named = html.matchAll(/<(?!form)\w+\s[^>]*?\b(?:href|src)="([^"]+)"|<loc>([^<]+)/g);
  return [...named].map(([, link, place]) => (link ?? place!).replaceAll('&amp;', '&'));
}

/** An address of this site without what stands behind #; what the build names by its hash is left to the build. */
function ours(link: string, at: string): string[] {
  const { origin, pathname, search } = new URL(link, at);
  return origin === new URL(at).origin && !pathname.startsWith('/_app/') ? [pathname + search] : [];
}

/** Tells addresses by their route, and by the names of what they ask, where that is one thing or two. */
export function kindsByRoute(routes: string): Walk['kindOf'] {
  const ids = globSync('**/{+page.svelte,+server.ts}', { cwd: routes }).map((file) => dirname(file));
  const known = ids
    .toSorted((a, b) => a.split('[').length - b.split('[').length)
    .map((id) => ({ id, fits: new RegExp(`^/${id === '.' ? '' : id.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`) }));
  return ({ pathname, searchParams }) => {
    const path = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
    const route = known.find(({ fits }) => fits.test(path))?.id ?? path;
    const names = [...new Set(searchParams.keys())].toSorted();
    return `${route} ?${names.length > 2 ? 'many' : names.join('&')}`; // a list has a filter, an order and a column of everything
  };
}
