/** All gaps, drafts and dropped ones too. */
import { gapsForStaff } from '#gaps/list/list.server.ts';
import { rights } from '#gaps/rights.ts';
import { may } from '#people/rules.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await listOf(gapsForStaff, event),
  mayWrite: may(event.locals.actor, rights.writeGap),
});
