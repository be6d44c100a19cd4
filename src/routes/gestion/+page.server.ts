/** «Mi mesa»: what waits for whoever keeps the mesa, what has its day, what was begun, what colleagues did. */
import { house } from '#house.ts';
import { rights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { deskOf } from '#site/desk/queries.server.ts';
import { waitingFor, whatIsEntrusted } from '#site/desk/waiting.ts';
import { tellDeeds } from '../deeds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, locale } = locals;
  const mine = url.searchParams.get('de') === 'mi';
  const waiting = mine ? await whatIsEntrusted(db, house, actor, locale) : await waitingFor(db, house, locals);
  const desk = await deskOf(db, actor, house, locale, { waiting, mine });
  const told = tellDeeds(
    desk.colleagues.map(({ last }) => last),
    locale,
  );
  const readsHistory = may(actor, rights.readJournal);
  return {
    readsHistory,
    mine,
    desk: { ...desk, colleagues: told.map((deed, place) => ({ deed, times: desk.colleagues[place]!.times })) },
  };
};
