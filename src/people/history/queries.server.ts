/** The journal, for those who may read it: everything, or one thing's history. */
import type { Actor } from '#platform/actor.ts';
import type { Page } from '#platform/page.ts';
import type { Db } from '#platform/server/db.ts';
import { journalPage, type JournalEntry, type Subject } from '#platform/server/journal.ts';
import { colleagues } from '../colleagues-queries.server.ts';
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

/** What the others who keep the mesa did lately, newest first; not what each did about their own account. */
export async function colleaguesDeeds(db: Db, actor: Actor | null): Promise<readonly JournalEntry[]> {
  refuse(whyMayNot(actor, rights.readJournal));
  const by = (await colleagues(db, actor, rights.enterStaff)).map(({ id }) => id).filter((id) => id !== actor?.id);
  const { items } = by.length > 0 ? await journalPage(db, { by, size: 60 }) : { items: [] };
  return items.filter(({ actorId, on }) => actorId !== on[1]);
}
