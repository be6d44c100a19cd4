/** A new gap: what it says, kept as a draft; from a claim of a published run where the address says one. */
import { gapFromClaim } from '#gaps/claims/stated-from.server.ts';
import { refuse } from '#gaps/reasons.ts';
import { rights } from '#gaps/rights.ts';
import { stateGap } from '#gaps/stated/commands.server.ts';
import { gapStaffPath } from '#gaps/stated/gap.ts';
import { gapReading } from '#gaps/stated/schema.ts';
import { whyMayNot } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

const claimed = (url: URL) => gapFromClaim(db, url.searchParams.get('resultado'));

export const load: PageServerLoad = async ({ url, locals: { actor } }) => {
  refuse(whyMayNot(actor, rights.writeGap));
  return { from: await claimed(url) };
};

export const actions = {
  default: act(gapReading, async ({ url, locals: { actor, locale } }, draft) => {
    const id = await stateGap(db, actor, draft, (await claimed(url))?.evidence);
    to(locale, `${gapStaffPath({ id })}?empezada#fuentes`);
  }),
} satisfies Actions;
