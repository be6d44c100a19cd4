/** The sample's gaps: fictional, with their sources and trees, proposed and backed by the sample's organisations. */
import * as v from 'valibot';
import { newId } from '#platform/id.ts';
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { noon, readSample } from '#platform/server/sample.ts';
import { shortSlug } from '#platform/slug.ts';
import { tickedOf } from '#ecosystem/places/places.ts';
import { journal } from './journal.ts';
import { loadGapRuns } from './run/sample.server.ts';
import type { EvidenceKind } from './stated/gap.ts';
import { evidenceForm, gapForm, gapRowOf } from './stated/schema.ts';
import type { NodeState, BoxSide } from './tree/node.ts';
import { proposalForm } from './tree/schema.ts';

interface SampleBox {
  readonly side: BoxSide;
  readonly words: string;
  /** The words of those it hangs on; left out: the gap itself. */
  readonly next?: readonly string[];
  /** Who proposed it, by slug; left out: the secretariat. */
  readonly by?: string;
  readonly backers?: readonly string[];
  readonly state?: NodeState;
  readonly into?: string;
  readonly reason?: string;
}

interface SampleGap {
  readonly title: string;
  readonly territories: readonly string[];
  readonly sources: readonly { readonly what: EvidenceKind; readonly source: string }[];
  readonly boxes: readonly SampleBox[];
}

/** When they were stated, and when they were published and spoken about. */
const statedAt = noon('2026-06-10');
const publishedAt = noon('2026-06-24');
const spokenAt = noon('2026-07-15');

/** As people would write them: through the same forms. */
export async function loadGaps(tx: Db, { cycleId, organizations }: SampleSoFar): Promise<Partial<SampleSoFar>> {
  const { gaps } = await readSample<{ gaps: readonly SampleGap[] }>('gaps.json');
  for (const { territories, sources, boxes, ...typed } of gaps) {
    const draft = v.parse(gapForm, { ...typed, ...tickedOf(territories) });
    const id = newId();
    const times = { created_at: statedAt, updated_at: publishedAt, published_at: publishedAt };
    const row = { id, slug: shortSlug(draft.title), cycle_id: cycleId, ...gapRowOf(draft), sample: true, ...times };
    await tx
      .insertInto('gap')
      .values({ ...row, state: 'published' })
      .execute();
    for (const source of sources) {
      const said = v.parse(evidenceForm, source);
      await tx
        .insertInto('gap_evidence')
        .values({ id: newId(), gap_id: id, ...said, said_at: statedAt })
        .execute();
    }
    await loadBoxes(tx, id, boxes, organizations);
    await journal(tx, null, { what: 'gap.published', on: ['gap', id], after: { title: draft.title } });
  }
  await loadGapRuns(tx, organizations);
  return {};
}

/** In the order of the file: what a box hangs on, or is joined with, stands before it. */
async function loadBoxes(
  tx: Db,
  gapId: string,
  boxes: readonly SampleBox[],
  organizations: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { by, backers = [], next, state = 'accepted', into, reason = '', ...said } of boxes) {
    const { side, words } = v.parse(proposalForm, said);
    const id = newId();
    ids.set(words, id);
    const decided = state === 'proposed' ? null : spokenAt;
    await tx
      .insertInto('gap_node')
      .values({
        id,
        gap_id: gapId,
        side,
        words,
        organization_id: by ? organizations.get(by)! : null,
        proposed_at: statedAt,
        state,
        joined_into: into ? ids.get(into)! : null,
        reason,
        decided_at: decided,
      })
      .execute();
    const nexts = next?.map((one) => ids.get(one)!) ?? [null];
    await tx
      .insertInto('gap_link')
      .values(nexts.map((next_id) => ({ node_id: id, next_id })))
      .execute();
    const voices = backers.map((slug) => organizations.get(slug)!);
    if (voices.length > 0)
      await tx
        .insertInto('gap_backing')
        .values(voices.map((organization_id) => ({ id: newId(), node_id: id, organization_id, at: spokenAt })))
        .execute();
  }
}
