/** A gap on the wall of a workshop: its tree, what is being proposed, and where one proposes by phone. */
import { renderSVG } from 'uqr';
import { gapSpeakPath } from '#gaps/stated/gap.ts';
import { publicGap } from '#gaps/stated/queries.server.ts';
import { publicBoxes } from '#gaps/tree/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { withdrawn } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { locale } }) => {
  const { gap, withdrawn: gone } = await publicGap(db, params.slug);
  if (!gap) withdrawn(locale, gone);
  const address = url.origin + gapSpeakPath(gap);
  return { gap, boxes: await publicBoxes(db, gap), address, code: renderSVG(address, { border: 1 }) };
};
