/** One's account at a glance, and the one thing edited in place: the name. */
import { accountAt } from '#people/account/queries.server.ts';
import { rename } from '#people/account/commands.server.ts';
import { nameForm } from '#people/entering/schema.ts';
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { representationsAsked } from '#registry/representation/own-queries.server.ts';
import { organizationsOfAccount } from '#registry/upkeep/page.server.ts';
import { act } from '../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  account: await accountAt(db, event.locals.actor, visitOf(event)),
  organizations: await organizationsOfAccount(db, event.locals.actor?.memberships ?? []),
  asked: await representationsAsked(db, event.locals.actor),
  joined: event.url.searchParams.get('parte'),
  failed: event.url.searchParams.get('error'),
});

export const actions = {
  name: act({ form: nameForm }, async ({ locals: { actor } }, { name }) => {
    await rename(db, actor, name);
    return { saved: true };
  }),
} satisfies Actions;
