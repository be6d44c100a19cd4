/** One activity, in its thread. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { stepFrom } from '#thread/step.server.ts';
import { pageAt } from '../../page-at.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const page = await pageAt(db, 'activity', params.slug, locale);
  const step = await stepFrom(db, actor, house, { kind: 'activity', id: page.id, locale });
  return { only: 'es' as const, page, step };
};
