/** Anything else under /api: said in the API's own way. */
import { preflight, answerProblem } from '#opendata/respond.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = ({ request }) =>
  request.method === 'OPTIONS'
    ? preflight()
    : answerProblem(404, 'Not Found', { detail: 'See /api/v1/openapi.json for what there is.' });
