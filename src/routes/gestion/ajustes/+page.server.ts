/** The mesa's own settings. */
import { whyMayNot } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { refuse } from '#site/reasons.ts';
import { rights } from '#site/rights.ts';
import { changeMesa } from '#site/settings/commands.server.ts';
import { mesaSchema } from '#site/settings/schema.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => {
  refuse(whyMayNot(actor, rights.publish));
};

export const actions = {
  default: act({ form: mesaSchema }, async ({ locals: { actor } }, settings, seen) => {
    await changeMesa(db, actor, settings, seen);
    return { saved: true };
  }),
} satisfies Actions;
