/** What can be read of the boxes around a gap: all that was proposed, by whom, and what became of it. */
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { Gap } from '../stated/gap.ts';
import type { Boxes } from './node.ts';
import { readBoxes } from './read.server.ts';

/** Of a gap that anyone may read. */
export const publicBoxes = (db: Db, gap: Pick<Gap, 'id' | 'state'>): Promise<Boxes> =>
  gap.state === 'published' ? readBoxes(db, gap.id) : Promise.resolve([]);

/** Of any gap, for staff. */
export async function boxesToKeep(db: Db, actor: Actor | null, gapId: string): Promise<Boxes> {
  refuse(whyMayNot(actor, rights.readGaps));
  return readBoxes(db, gapId);
}

export interface SpeakingFor {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

/** The organisations in whose name somebody may speak about gaps, by name. */
export async function speakingFor(db: Db, actor: Actor | null): Promise<SpeakingFor[]> {
  const ids = (actor?.memberships ?? [])
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => may(actor, rights.speakOnGap, { organizationId }));
  return [...(await activeOrganizations(db, ids))]
    .map(([id, one]) => ({ id, ...one }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
