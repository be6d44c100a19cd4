/** One change of the boxes around a gap at a time: nobody ties a circle beside another. */
import { isId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { tellLive } from '#platform/server/live/live.ts';
import { refuse, refused } from '../reasons.ts';
import { gapTopic, whyNotSpeakOnGap, type Gap } from '../stated/gap.ts';
import { gapById } from '../stated/read.server.ts';
import { asTheyStand } from './joined.ts';
import { nodeOf, type Boxes, type GapNode } from './node.ts';
import { readSaid } from './read.server.ts';

export interface BoxesNow {
  readonly gap: Gap;
  readonly boxes: Boxes;
  /** The same, each with its own ties and voices, also where it was joined. */
  readonly said: Boxes;
  /** One of them; refuses `no-such-node`. */
  readonly boxOf: (id: string | null) => GapNode;
}

/** Reads them once nobody else changes them, does it, and tells whoever watches. `published`: only where anyone reads the gap. Refuses `no-such-gap`. */
export function changeBoxes<R>(
  db: Db,
  gapId: string,
  only: 'published' | 'any',
  work: (tx: Db, now: BoxesNow) => Promise<R>,
): Promise<R> {
  return transact(db, async (tx) => {
    if (isId(gapId)) await tx.selectFrom('gap').select('id').where('id', '=', gapId).forUpdate().execute();
    const gap = await gapById(tx, gapId);
    if (!gap) refused('no-such-gap');
    if (only === 'published') refuse(whyNotSpeakOnGap(gap));
    const said = await readSaid(tx, gapId);
    const boxes = asTheyStand(said);
    const boxOf = (id: string | null) => nodeOf(boxes, id) ?? refused('no-such-node');
    const done = await work(tx, { gap, boxes, said, boxOf });
    await tellLive(tx, gapTopic(gapId));
    return done;
  });
}

/** Ties a box to one that is nearer to the gap, or to the gap itself. */
export const hang = (tx: Db, node_id: string, next_id: string | null) =>
  tx
    .insertInto('gap_link')
    .values({ node_id, next_id })
    .onConflict((again) => again.doNothing())
    .execute();
