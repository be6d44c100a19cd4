/** How often one visitor may ask: generous for people, closed to floods. Counted in the database, so that restarts and several processes count alike. */
import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { refused } from '../../reasons.ts';
import { networkOf } from './network.ts';

/** What is counted: `points` tries in `duration` seconds. */
export const limits = {
  /** Reading the open API. */
  api: { points: 600, duration: 60 },
  /** Having a document set. */
  document: { points: 120, duration: 600 },
  /** Sending a form without being signed in. */
  form: { points: 300, duration: 600 },
  /** Sending a form while signed in. */
  staff: { points: 600, duration: 600 },
} as const;

export type Limit = keyof typeof limits;

/** Counts one try of a visitor. Answers the seconds to wait, or null while there is room. A counter that cannot count lets pass. */
export async function secondsToWait(limit: Limit, visitor: string): Promise<number | null> {
  try {
    await limiter(limit).consume(visitor);
    return null;
  } catch (wait) {
    return wait instanceof RateLimiterRes ? Math.max(1, Math.ceil(wait.msBeforeNext / 1000)) : null;
  }
}

/** The same for a command: refuses with too-many-requests and the seconds to wait. */
export async function countRequest(limit: Limit, visitor: string): Promise<void> {
  const seconds = await secondsToWait(limit, visitor);
  if (seconds !== null) refused('too-many-requests', { seconds });
}

/** Counts a request of the open API or a form; answers 429 to one who must wait, and null to anybody else. */
export async function answerToFlood(
  request: Request,
  who: { readonly address: string; readonly personId: string | undefined; readonly route: string | null },
): Promise<Response | null> {
  const limit = limitOf(request, who);
  const seconds = limit && (await secondsToWait(limit, who.personId ?? networkOf(who.address)));
  return seconds ? tooMany(seconds, request.headers.get('accept') ?? '') : null;
}

/** By the route that an address leads to, however the address is written and in either language. */
function limitOf(
  { method }: Request,
  { route, personId }: { route: string | null; personId: string | undefined },
): Limit | null {
  if (route?.startsWith('/api/')) return 'api';
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null;
  return personId === undefined ? 'form' : 'staff';
}

/** In words for a person; as the standard problem document for a program. */
function tooMany(seconds: number, accept: string): Response {
  const detail = `Demasiadas solicitudes: vuelva a intentarlo en ${seconds} segundos. / Too many requests: try again in ${seconds} seconds.`;
  const init = (type: string) => ({ status: 429, headers: { 'content-type': type, 'retry-after': String(seconds) } });
  if (accept.includes('text/html')) return new Response(detail, init('text/plain; charset=utf-8'));
  return Response.json(
    { type: 'about:blank', title: 'Too Many Requests', status: 429, detail },
    init('application/problem+json'),
  );
}

const made = new Map<Limit, RateLimiterAbstract>();

function limiter(limit: Limit): RateLimiterAbstract {
  const known = made.get(limit) ?? makeLimiter(limit);
  made.set(limit, known);
  return known;
}

/** Reading is counted in memory, where it costs nothing; forms in the database. */
function makeLimiter(limit: Limit): RateLimiterAbstract {
  const rule = { ...limits[limit], keyPrefix: limit };
  const url = process.env['DATABASE_URL'];
  if (limit === 'api' || limit === 'document' || !url) return new RateLimiterMemory(rule);
  const storeClient = new pg.Pool({ connectionString: url, max: 2 }).on('error', () => {});
  const inMemoryBlockOnConsumed = rule.points + 1;
  return new RateLimiterPostgres({
    ...rule,
    storeClient,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    inMemoryBlockOnConsumed,
  });
}
