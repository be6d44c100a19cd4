/** The list of the whole history, with what each module calls its deeds. */
import { historyForStaff } from '#people/history/list.server.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { deedInWords, doerInWords, houseNaming } from '../../deeds.ts';

export const wholeHistory = (db: Db, actor: Actor | null) =>
  historyForStaff(db, actor, { deed: deedInWords, doer: doerInWords, naming: houseNaming });
