/** «Mi mesa»: what waits for whoever keeps the mesa, what has its day, what was begun, what colleagues did. */
import { house } from '#house.ts';
import { rights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { deskOf } from '#site/desk/queries.server.ts';
import { waitingFor } from '#site/desk/waiting.ts';
import { tellDeeds } from '../deeds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { actor, locale } = locals;
  const desk = await deskOf(db, actor, house, locale, await waitingFor(db, house, locals));
  const told = tellDeeds(
    desk.colleagues.map(({ last }) => last),
    locale,
  );
  const readsHistory = may(actor, rights.readJournal);
  return {
    readsHistory,
    desk: { ...desk, colleagues: told.map((deed, place) => ({ deed, times: desk.colleagues[place]!.times })) },
  };
};
