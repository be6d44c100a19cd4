/** One gap's public page; one that was dropped says so at its address. */
import { publicGap } from '#gaps/stated/queries.server.ts';
import { publicBoxes } from '#gaps/tree/queries.server.ts';
import { rights } from '#gaps/rights.ts';
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { stepFrom } from '#thread/step.server.ts';
import { withdrawn } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const { gap, withdrawn: gone } = await publicGap(db, params.slug);
  if (!gap) withdrawn(locale, gone);
  const step = await stepFrom(db, actor, house, { kind: 'gap', id: gap.id, locale });
  return { gap, boxes: await publicBoxes(db, gap), step, mayKeep: may(actor, rights.readGaps) };
};
