/** Before a request is looked at: whether its sender has sent too many, by the route an address leads to, however it is written. */
import type { Db } from '../db.ts';
import type { Locale } from '../../words.ts';
import { carryingPage } from '../http/carried.ts';
import { anyBearerIn } from './bearer.ts';
import { count, countOrWait } from './limit.ts';
import type { Count, Limit } from './limits.ts';
import { networkOf } from './network.ts';
import { MustWait, waitCookie } from './wait.ts';
import { words } from './words.ts';

/** Who sends, and where to. */
export interface Sender {
  readonly address: string;
  readonly personId: string | undefined;
  readonly route: string | null;
  readonly locale: Locale;
}

/** Null while there is room. A form beyond the limit is answered by a page that sends it on after a wait; anything else by 429. */
export async function answerToFlood(db: Db, request: Request, sender: Sender): Promise<Response | null> {
  const counted = countOf(request, sender);
  if (counted === null) return null;
  if (isRead(request)) {
    const { over, seconds } = await count(db, counted);
    return over > 0 ? tooMany(seconds, request, sender.locale) : null;
  }
  try {
    await countOrWait(db, request.headers, counted);
    return null;
  } catch (error) {
    if (error instanceof MustWait) return waiting(db, error, request, sender.locale);
    throw error;
  }
}

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** What is counted of a request, and by whom: the person, what the browser bears, or else the network. */
function countOf(request: Request, { address, personId, route }: Sender): Count | null {
  const bearer = anyBearerIn(request.headers);
  const who = personId ?? bearer ?? networkOf(address);
  if (route?.startsWith('/api/')) return ['api', who];
  if (isRead(request)) {
    const made = route === null ? null : madeAt(route);
    return made && [made, who];
  }
  if (personId !== undefined) return ['staff', who];
  return [bearer === null ? 'form' : 'form-bearer', who];
}

/** What is made for whoever asks, told by how the route ends; and what a secret opens, so that none is found by trying. */
function madeAt(route: string): Limit | null {
  if (route.includes('[token]')) return 'secret';
  if (route.endsWith('.pdf')) return 'document';
  return /\.(?:png|xlsx|csv|txt|json|\[format\])$/.test(route) ? 'drawing' : null;
}

/** In words for a person; as the standard problem document for a program. */
function tooMany(seconds: number, request: Request, locale: Locale): Response {
  const detail = words.in(locale).tooMany(seconds);
  const init = (type: string) => ({ status: 429, headers: { 'content-type': type, 'retry-after': String(seconds) } });
  if (request.headers.get('accept')?.includes('text/html'))
    return new Response(detail, init('text/plain; charset=utf-8'));
  return Response.json(
    { type: 'about:blank', title: 'Too Many Requests', status: 429, detail },
    init('application/problem+json'),
  );
}

async function waiting(db: Db, { seconds, ticket }: MustWait, request: Request, locale: Locale): Promise<Response> {
  const response = request.headers.get('accept')?.includes('text/html')
    ? await waitingPage(db, request, seconds, locale)
    : tooMany(seconds, request, locale);
  const { name, value, options } = waitCookie(ticket);
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  const kept = `Path=${options.path}; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${secure}`;
  response.headers.set('set-cookie', `${name}=${value}; ${kept}`);
  return response;
}

/** The page of a form that came too soon. */
async function waitingPage(db: Db, request: Request, seconds: number, locale: Locale): Promise<Response> {
  const { wait, why, keepsWhatYouTyped: keeps, sendAgain: button, goBack } = words.in(locale);
  const page = await carryingPage(db, request, {
    status: 429,
    locale,
    title: wait(seconds),
    why,
    keeps,
    button,
    goBack,
  });
  page.headers.set('retry-after', String(seconds));
  return page;
}
