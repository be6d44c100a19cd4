/** A new gap: what it says, kept as a draft. */
import { refuse } from '#gaps/reasons.ts';
import { rights } from '#gaps/rights.ts';
import { stateGap } from '#gaps/stated/commands.server.ts';
import { gapStaffPath } from '#gaps/stated/gap.ts';
import { gapReading } from '#gaps/stated/schema.ts';
import { whyMayNot } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => refuse(whyMayNot(actor, rights.writeGap));

export const actions = {
  default: act(gapReading, async ({ locals: { actor, locale } }, draft) => {
    const id = await stateGap(db, actor, draft);
    to(locale, `${gapStaffPath({ id })}?empezada#fuentes`);
  }),
} satisfies Actions;
