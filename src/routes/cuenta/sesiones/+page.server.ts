/** Where one's account is open, and closing it there. */
import { endSessions } from '#people/account/commands.server.ts';
import { sessionsOf } from '#people/account/queries.server.ts';
import { sessionForm } from '#people/entering/schema.ts';
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  sessions: await sessionsOf(db, event.locals.actor, visitOf(event)),
});

export const actions = {
  default: act({ form: sessionForm, back: () => ({}) }, async (event, { id }) => {
    await endSessions(db, event.locals.actor, visitOf(event), id);
    return { ended: true };
  }),
} satisfies Actions;
