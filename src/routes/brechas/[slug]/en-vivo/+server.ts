/** Tells whoever watches a gap that something about it changed. */
import { gapTopic } from '#gaps/stated/gap.ts';
import { publicGap } from '#gaps/stated/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { watchLive } from '#platform/server/live/live.ts';
import { noFile } from '../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals: { locale } }) => {
  const { gap } = await publicGap(db, params.slug);
  if (!gap) noFile(locale);
  return watchLive(gapTopic(gap.id), request);
};
