/** The journal, for those who may read it: everything, or one thing's history. */
import type { Actor } from '#platform/actor.ts';
import type { Page } from '#platform/page.ts';
import type { Db } from '#platform/server/db.ts';
import { journalPage, type JournalEntry, type Subject } from '#platform/server/journal.ts';
import { whyMayNot } from '../rules.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/** A page of the journal, newest first; `on` keeps one thing's entries, `after` is the last entry already seen. */
export async function readHistory(
  db: Db,
  actor: Actor | null,
  { on, after }: { on?: Subject | null; after?: string | null } = {},
): Promise<Page<JournalEntry>> {
  refuse(whyMayNot(actor, rights.readJournal));
  return journalPage(db, { on: on ?? null, after: after ?? null, size: 50 });
}
