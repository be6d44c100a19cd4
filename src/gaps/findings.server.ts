/** What the search over everything finds of gaps. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { gapList, gapsForStaff } from './list/list.server.ts';
import { rights } from './rights.ts';
import { words } from './stated/words.ts';

/** Those that say all the words of a question. */
export async function gapFindings(db: Db, typed: string, locale: Locale): Promise<Findings[]> {
  const found = await findInList(db, gapList, typed, locale, 4.8);
  const hits = found.hits.map((hit) => ({ ...hit, kind: words.in(locale).thread.gap.one, lang: 'es-CL' }));
  return found.total > 0 ? [{ ...found, hits }] : [];
}

/** All of them, for staff. */
export async function gapStaffFindings(db: Db, actor: Actor, typed: string, locale: Locale): Promise<Findings[]> {
  return may(actor, rights.readGaps) ? [await findInList(db, await gapsForStaff(db, actor), typed, locale, 0.7)] : [];
}
