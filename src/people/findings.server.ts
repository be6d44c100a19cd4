/** Who keeps the mesa or is invited to, and what people ask about their own data, for the secretariat. */
import type { Actor } from '#platform/actor.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { requestsForStaff } from './request/list.server.ts';
import { rights } from './rights.ts';
import { staffForMesa } from './roles/list.server.ts';
import { may } from './rules.ts';

export async function peopleFindings(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  return [
    ...(may(actor, rights.readPeople)
      ? [await findInList(db, await staffForMesa(db, actor), question, locale, 0.6)]
      : []),
    ...(may(actor, rights.answerRequests)
      ? [await findInList(db, await requestsForStaff(db, actor), question, locale, 0.65)]
      : []),
  ];
}
