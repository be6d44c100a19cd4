/** Gaps as data for others, by the names of the open API. Pure. */
import type * as v from 'valibot';
import type { GapRow } from '../list/listed.server.ts';
import { gapPath, type Gap } from '../stated/gap.ts';
import type { Boxes } from '../tree/node.ts';
import type { gapDetail, gapItem } from './schema.ts';

type Said = Pick<Gap, 'id' | 'slug' | 'title' | 'statement' | 'kind' | 'dimension' | 'population' | 'territories'>;

/** What is told of it wherever it is told. */
const saidOf = (one: Said, publishedAt: Temporal.Instant | null, origin: string) => ({
  id: one.id,
  slug: one.slug,
  url: origin + gapPath(one),
  title: one.title,
  statement: one.statement,
  kind: one.kind,
  dimension: one.dimension,
  population: one.population,
  territories: [...one.territories],
  publishedAt: publishedAt!.toString(),
});

export const gapJson = (row: GapRow, origin: string): v.InferOutput<typeof gapItem> => ({
  ...saidOf(row, row.published_at, origin),
  sources: row.sources,
  causesAndEffects: row.boxes,
  organizations: row.voices,
});

/** With its sources and all that was proposed about it; what was taken back by whoever proposed it is not told. */
export const gapDetailJson = (gap: Gap, boxes: Boxes, origin: string): v.InferOutput<typeof gapDetail> => ({
  ...saidOf(gap, gap.publishedAt, origin),
  sample: gap.sample,
  sources: gap.evidence.map(({ what, source, words, reference }) => ({ what, source, words, reference })),
  causesAndEffects: boxes.flatMap(({ state, ...box }) =>
    state === 'withdrawn'
      ? []
      : [
          {
            id: box.id,
            side: box.side,
            words: box.words,
            state,
            joinedInto: box.joinedInto,
            reason: box.reason,
            proposedBy: box.organization && { name: box.organization.name, slug: box.organization.slug },
            next: [...box.next],
            organizations: box.backers.length,
          },
        ],
  ),
});
