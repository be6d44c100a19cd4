/** Who keeps the mesa, and what people ask about their own data, for the secretariat. */
import type { Actor } from '#platform/actor.ts';
import { findCalled } from '#platform/facet/asked.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { staffMembers } from './queries.server.ts';
import { requestsForStaff } from './request/list.server.ts';
import { rights } from './rights.ts';
import { may } from './rules.ts';
import { words } from './door-words.ts';

export async function peopleFindings(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  return [
    ...(may(actor, rights.readPeople) ? [await staffCalled(db, actor, question, locale)] : []),
    ...(may(actor, rights.answerRequests)
      ? [await findInList(db, await requestsForStaff(db, actor), question, locale, 0.65)]
      : []),
  ];
}

async function staffCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings> {
  return findCalled(await staffMembers(db, actor), question, {
    place: 0.6,
    heading: words.in(locale).people,
    path: '/gestion/personas',
    lang: locale,
    textOf: ({ name, email }) => `${name} ${email}`,
    show: ({ id, name, email }) => ({ path: `/gestion/personas/${id}`, title: name, text: email }),
  });
}
