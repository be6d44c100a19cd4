/** Around every request: who is acting, in which language, how the page looks, what is logged, which headers leave. */
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { actorOf } from '#people/entering/session.server.ts';
import { appearanceCookie, readAppearance } from '#platform/appearance.ts';
import { newId } from '#platform/id.ts';
import { Refusal } from '#platform/refusal.ts';
import { db } from '#platform/server/db.ts';
import { compressed } from '#platform/server/http/compress.ts';
import { keptPage } from '#platform/server/http/page-cache.ts';
import { answerToFlood } from '#platform/server/limit/flood.ts';
import { log } from '#platform/server/log.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { withRequestId } from '#platform/server/request.ts';
import { splitLocale } from '#platform/words.ts';
import { currentRelease } from '#figures/release/queries.server.ts';
import { words } from '#site/frame/words.ts';
import { closedDoor } from './routes/closed-door.ts';
import { behindSecret, framed, keeping, kept } from './routes/public-pages.ts';
import { explain, statusOf } from './routes/refusals.ts';

export const handle: Handle = async ({ event, resolve }) => {
  if (event.url.pathname === '/healthz') return resolve(event); // answers also when the database does not
  const { locals } = event;
  locals.requestId = event.request.headers.get('x-request-id') ?? newId();
  const { locale, path } = splitLocale(event.url.pathname);
  const mesa = await mesaOf(db);
  Object.assign(locals, { locale, path, appearance: readAppearance(event.cookies.get(appearanceCookie), mesa.theme) });
  return withRequestId(locals.requestId, async () => {
    locals.actor = await actorOf(db, event.request.headers);
    const flood = await answerToFlood(db, event.request, {
      address: event.getClientAddress(),
      personId: locals.actor?.id,
      route: event.route.id,
      locale,
    });
    if (flood) {
      secure(flood.headers, true);
      return flood;
    }
    const closed = await closedDoor(db, { request: event.request, route: event.route.id, actor: locals.actor, locale });
    if (closed) {
      secure(closed.headers, true);
      return closed;
    }
    const render = async () => {
      const page = await resolve(event, { transformPageChunk: ({ html }) => dress(html, locals) });
      const { status = page.status } = locals;
      return page.ok && status !== page.status ? new Response(page.body, { status, headers: page.headers }) : page;
    };
    const lasts = locals.actor === null && event.request.method === 'GET' && kept.has(event.route.id);
    const stamp = lasts && JSON.stringify([await currentRelease(db), mesa, locals.appearance]);
    const response = stamp
      ? await keptPage(event.request, stamp, render)
      : await compressed(event.request, await render());
    secure(response.headers, locals.actor !== null || behindSecret(event.route.id));
    if (framed.has(event.route.id)) letFrame(response.headers);
    return response;
  });
};

/** A Refusal that no door turned into words is still the person's to read; anything else is ours to mend. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
  const { requestId, locale, notTaken } = event.locals;
  const told = { requestId, ...(notTaken && { notTaken }) };
  if (error instanceof Refusal) {
    const why = error.kind === 'missing' ? { why: explain(error, locale) } : {};
    return { ...told, ...why, status: statusOf(error), message: error.code };
  }
  if (kind === 'unknown') log.error({ err: error, requestId, route: event.route.id }, 'request failed');
  return kind === 'app' ? told : { ...told, message: words.in(locale ?? 'es').errors.broken.title }; // what a door says with error(…) stays
};

/** What the page's first lines leave to be filled in; the rest, which may be long, is not read. */
function dress(html: string, { locale, appearance }: App.Locals): string {
  const end = html.indexOf('<meta');
  const start = html
    .slice(0, end)
    .replace('%lang%', locale === 'es' ? 'es-CL' : 'en')
    .replace('%theme%', appearance.theme)
    .replace('%text%', appearance.text)
    .replace('%contrast%', appearance.contrast);
  return start + html.slice(end);
}

function secure(headers: Headers, personal: boolean): void {
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cache-control', keeping(headers, personal));
}

/** A figure or a map that others may show inside their own pages; nothing else may be framed. */
function letFrame(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  headers.set('cross-origin-resource-policy', 'cross-origin');
}
