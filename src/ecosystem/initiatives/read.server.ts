/** Reads initiatives whole from their tables: what stands of what was said. */
import { sql } from 'kysely';
import type { Db, Generated } from '#platform/server/db.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { fromNorth } from '../places/places.ts';
import { runnerRoles, type Initiative, type Reach, type Runner } from './initiative.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'initiative.dimensions': Generated<Dimension[]>;
    'initiative.populations': Generated<Population[]>;
  }
}

/** The initiatives with these ids, in this order; those that are not there are left out. */
export async function initiativesById(db: Db, ids: readonly string[]): Promise<Initiative[]> {
  if (ids.length === 0) return [];
  const [rows, stages, coverage, reach, runners] = await Promise.all([
    db.selectFrom('initiative').selectAll().where('id', 'in', ids).execute(),
    stagesOf(db, ids),
    coverageOf(db, ids),
    reachOf(db, ids),
    runnersOf(db, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): Initiative[] => {
    const row = byId.get(id);
    if (!row) return [];
    const places = coverage.get(id) ?? [];
    return [
      {
        id,
        slug: row.slug,
        name: row.name,
        state: row.state,
        summary: row.summary,
        dimensions: row.dimensions,
        populations: row.populations,
        stage: stages.get(id)?.stage ?? null,
        startedOn: row.started_on,
        endedOn: row.ended_on,
        website: row.website,
        territories: fromNorth(places.map(({ territory }) => territory)),
        way: places[0]?.way ?? null,
        reach: (reach.get(id) ?? []).map(({ initiative_id: _, ...one }): Reach => one),
        runners: (runners.get(id) ?? []).map(({ initiative_id: _, ...one }): Runner => one),
        sample: row.sample,
        updatedAt: row.updated_at,
        publishedAt: row.published_at,
        confirmedAt: row.confirmed_at,
      },
    ];
  });
}

/** The stage said last of each. */
async function stagesOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('initiative_stage')
    .distinctOn('initiative_id')
    .select(['initiative_id', 'stage'])
    .where('initiative_id', 'in', ids)
    .orderBy('initiative_id')
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.initiative_id, row]));
}

async function coverageOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('initiative_coverage')
    .select(['initiative_id', 'territory', 'way'])
    .where('initiative_id', 'in', ids)
    .where('until_at', 'is', null)
    .execute();
  return Map.groupBy(rows, (row) => row.initiative_id);
}

/** In a query of `initiative_reach as r`: nothing that was said later takes its place. */
export const stillSaid = sql<boolean>`not exists (select from initiative_reach later where later.replaces = r.id)`;

async function reachOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('initiative_reach as r')
    .select(['initiative_id', 'period', 'territory', 'persons', 'low', 'high', 'basis'])
    .where('initiative_id', 'in', ids)
    .where('dimension', 'is', null)
    .where(stillSaid)
    .orderBy('period', 'desc')
    .orderBy(sql`territory nulls first`)
    .execute();
  return Map.groupBy(rows, (row) => row.initiative_id);
}

/** Who runs them now: the lead first, then by role and name. Organisations that left the registry are not among them. */
async function runnersOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('initiative_runner')
    .select(['id', 'initiative_id', 'organization_id', 'role', 'confirmed_at', 'declined_at'])
    .where('initiative_id', 'in', ids)
    .where('until_at', 'is', null)
    .execute();
  const organizations = await activeOrganizations(
    db,
    rows.map((row) => row.organization_id),
  );
  const runners = rows.flatMap(({ id, initiative_id, organization_id, role, confirmed_at, declined_at }) => {
    const standing = confirmed_at ? ('confirmed' as const) : declined_at ? ('declined' as const) : ('waits' as const);
    const named = organizations.get(organization_id);
    return named ? [{ id, initiative_id, organizationId: organization_id, role, standing, ...named }] : [];
  });
  const place = ({ role }: Pick<Runner, 'role'>) => runnerRoles.indexOf(role);
  const inOrder = runners.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'es'));
  return Map.groupBy(inOrder, (row) => row.initiative_id);
}
