/** How the open API answers: JSON or CSV that anyone may read from anywhere, with an ETag; errors as problem documents (RFC 9457). */
import { createHash } from 'node:crypto';
import type * as v from 'valibot';
import type { problem as problemSchema } from './problem.ts';

const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Minga-Release, Retry-After',
};

/** Answers a body, or 304 when the asker already has it. */
export function json(request: Request, body: unknown, headers: Record<string, string> = {}): Response {
  return answer(request, JSON.stringify(body), 'application/json; charset=utf-8', headers);
}

/** The same with delimited text. */
export function csv(request: Request, text: string, headers: Record<string, string> = {}): Response {
  return answer(request, text, 'text/csv; charset=utf-8', headers);
}

function answer(request: Request, text: string, mediaType: string, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const common = { ...open, etag, 'cache-control': 'public, max-age=60', vary: 'Accept', ...headers };
  if (holds(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: common });
  return new Response(text, { headers: { ...common, 'content-type': mediaType } });
}

/** Whether If-None-Match names this ETag: weak comparison (RFC 9110, 13.1.2). */
function holds(header: string | null, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

type Problem = v.InferOutput<typeof problemSchema>;

/** Answers a problem document. */
export function answerProblem(status: number, title: string, more: Pick<Problem, 'detail' | 'errors'> = {}): Response {
  const body: Problem = { type: 'about:blank', title, status, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...open, 'content-type': 'application/problem+json' },
  });
}

/** Answers a browser that asks first whether it may (a preflight). */
export function preflight(): Response {
  const headers = {
    ...open,
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

/** The same address at another page. */
export function addressOfPage(url: URL, page: number): string {
  const then = new URL(url);
  then.searchParams.set('page', String(page));
  return then.href;
}
