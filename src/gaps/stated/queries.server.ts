/** What can be read of gaps: by staff, drafts too; by anyone, what is published, and of what was dropped that it was and why. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { Gap } from './gap.ts';
import { gapAt, gapById, gapsById } from './read.server.ts';

/** One as staff keep it; undefined where there is none. */
export async function gapToKeep(db: Db, actor: Actor | null, id: string): Promise<Gap | undefined> {
  refuse(whyMayNot(actor, rights.readGaps));
  return gapById(db, id);
}

/** The one at an address that anyone may read; of one that was published and then dropped, since when and why. */
export async function publicGap(db: Db, slug: string): Promise<{ readonly gap?: Gap; readonly withdrawn?: Withdrawn }> {
  const gap = await gapAt(db, slug);
  if (gap?.state === 'published') return { gap };
  return gap?.state === 'dropped' && gap.publishedAt
    ? { withdrawn: { at: gap.updatedAt, reason: gap.droppedReason } }
    : {};
}

/** Those of these ids that anyone may read. */
export const publicGapsById = async (db: Db, ids: readonly string[]): Promise<Gap[]> =>
  (await gapsById(db, ids)).filter(({ state }) => state === 'published');
