/** Reads gaps and their sources from their tables. */
import { isId } from '#platform/id.ts';
import type { Db, Generated } from '#platform/server/db.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';
import { fromNorth } from '#ecosystem/places/places.ts';
import type { EvidenceKind, Gap, GapKind, GapState } from './gap.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'gap.kind': GapKind;
    'gap.state': Generated<GapState>;
    'gap.dimension': Dimension | null;
    'gap.population': Population | null;
    'gap.sample': Generated<boolean>;
    'gap_evidence.what': EvidenceKind;
  }
}

export async function gapsById(db: Db, ids: readonly string[]): Promise<Gap[]> {
  return ids.length === 0 ? [] : withSources(db, await gaps(db).where('id', 'in', ids).execute());
}

/** Undefined where there is none, or where it is no id. */
export const gapById = async (db: Db, id: string): Promise<Gap | undefined> =>
  isId(id) ? (await gapsById(db, [id]))[0] : undefined;

export async function gapAt(db: Db, slug: string): Promise<Gap | undefined> {
  return (await withSources(db, await gaps(db).where('slug', '=', slug).execute()))[0];
}

const gaps = (db: Db) => db.selectFrom('gap').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof gaps>['executeTakeFirstOrThrow']>>;

async function withSources(db: Db, rows: readonly Row[]): Promise<Gap[]> {
  if (rows.length === 0) return [];
  const sources = await db
    .selectFrom('gap_evidence')
    .select(['gap_id', 'id', 'what', 'source', 'words', 'reference'])
    .where(
      'gap_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    cycleId: row.cycle_id,
    kind: row.kind,
    title: row.title,
    statement: row.statement,
    dimension: row.dimension,
    population: row.population,
    territories: fromNorth(row.territories),
    state: row.state,
    droppedReason: row.dropped_reason,
    sample: row.sample,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    evidence: sources.filter(({ gap_id }) => gap_id === row.id).map(({ gap_id: _, ...source }) => source),
  }));
}
