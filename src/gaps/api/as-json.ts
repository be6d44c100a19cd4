/** Gaps as data for others, by the names of the open API. Pure. */
import type * as v from 'valibot';
import type { GapRow } from '../list/listed.server.ts';
import { gapPath, type Gap } from '../stated/gap.ts';
import type { Boxes } from '../tree/node.ts';
import type { gapDetail, gapItem } from './schema.ts';

export const gapJson = (row: GapRow, origin: string): v.InferOutput<typeof gapItem> => ({
  id: row.id,
  slug: row.slug,
  url: origin + gapPath(row),
  title: row.title,
  statement: row.statement,
  kind: row.kind,
  dimension: row.dimension,
  population: row.population,
  territories: row.territories,
  publishedAt: row.published_at!.toString(),
  sources: row.sources,
  causesAndEffects: row.boxes,
  organizations: row.voices,
});

/** With its sources and all that was proposed about it; what was taken back by whoever proposed it is not told. */
export const gapDetailJson = (gap: Gap, boxes: Boxes, origin: string): v.InferOutput<typeof gapDetail> => ({
  id: gap.id,
  slug: gap.slug,
  url: origin + gapPath(gap),
  title: gap.title,
  statement: gap.statement,
  kind: gap.kind,
  dimension: gap.dimension,
  population: gap.population,
  territories: [...gap.territories],
  publishedAt: gap.publishedAt!.toString(),
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
