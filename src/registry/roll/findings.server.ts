/** Registrations by folio or name, and organisations in any state, for those who review. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rights } from '../rights.ts';
import { organizationsForStaff, registrationsForStaff } from './queries.server.ts';

export async function rollFindings(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  if (!may(actor, rights.review)) return [];
  return Promise.all([
    findInList(db, await registrationsForStaff(db, actor), question, locale, 0.1),
    findInList(db, await organizationsForStaff(db, actor), question, locale, 0.2),
  ]);
}
