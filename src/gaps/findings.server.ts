/** What the search over everything finds of gaps. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { sentenceFindings } from '#ecosystem/find/for-others.server.ts';
import { gapsBySentence } from './list/find.server.ts';
import { gapsForStaff } from './list/list.server.ts';
import { rights } from './rights.ts';

export async function gapFindings(db: Db, typed: string, locale: Locale): Promise<Findings[]> {
  const found = await sentenceFindings(db, gapsBySentence, typed, locale);
  return found.total > 0 ? [found] : [];
}

/** All of them, for staff. */
export async function gapStaffFindings(db: Db, actor: Actor, typed: string, locale: Locale): Promise<Findings[]> {
  return may(actor, rights.readGaps) ? [await findInList(db, await gapsForStaff(db, actor), typed, locale, 0.7)] : [];
}
