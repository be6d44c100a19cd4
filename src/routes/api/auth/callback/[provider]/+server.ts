/** Where a provider outside sends the person back to. */
import { endProvider, isProvider } from '#people/entering/ask-provider.server.ts';
import { db } from '#platform/server/db.ts';
import { notFound } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params }) =>
  isProvider(params.provider) ? endProvider(db, request) : notFound();
