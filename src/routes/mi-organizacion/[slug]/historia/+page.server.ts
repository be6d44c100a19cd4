/** What happened to an organisation, for its own people. */
import { db } from '#platform/server/db.ts';
import { historyOf } from '#platform/server/journal.ts';
import { isOfTeam } from '#registry/roll/team.ts';
import { tellDeeds } from '../../../deeds.ts';
import { own } from '../../own.ts';
import { notFound } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, mayReadHistory } = await own(event, event.params.slug);
  if (!mayReadHistory) notFound();
  return {
    slug: organization.slug,
    name: organization.name,
    history: tellDeeds(
      (await historyOf(db, ['organization', organization.id])).filter(({ what }) => !isOfTeam(what)),
      event.locals.locale,
    ),
  };
};
