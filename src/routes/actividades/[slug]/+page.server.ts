/** One activity, in its thread. */
import { house, houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { readPage } from '#site/page/readable.server.ts';
import { stepFrom } from '#thread/step.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const page = found(await readPage(db, 'activity', params.slug, { locale, figures: houseFigures }));
  const step = await stepFrom(db, actor, house, { kind: 'activity', id: page.id, locale });
  return { only: 'es' as const, page, step };
};
