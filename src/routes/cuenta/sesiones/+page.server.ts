/** Where one's account is open, and closing it there. */
import { endSessions, sessionsOf } from '#people/account/commands.server.ts';
import { visitOf } from '#people/entering/visit.ts';
import { isId } from '#platform/id.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  sessions: await sessionsOf(db, event.locals.actor, visitOf(event)),
});

export const actions = {
  default: async (event) => {
    const { actor, locale } = event.locals;
    const id = (await event.request.formData()).get('id');
    const end = async () => {
      await endSessions(db, actor, visitOf(event), typeof id === 'string' && isId(id) ? id : null);
      return { ended: true };
    };
    return answer(locale, end);
  },
} satisfies Actions;
