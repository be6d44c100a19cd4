/** What can be read of runs: all of them by staff; by anyone those published, and of a withdrawn one that it was and why. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { gapRunById, gapRuns, placeClaims } from './read.server.ts';
import { needKinds, type gapRunFiles, type GapRun, type NeedKind, type PlaceClaim } from './run.ts';

/** All of them, the newest first. */
export async function gapRunsToKeep(db: Db, actor: Actor | null): Promise<GapRun[]> {
  refuse(whyMayNot(actor, rights.readGaps));
  return gapRuns(db).execute();
}

/** One with what it says, and of one that repeats another whether both gave the same bytes; undefined where there is none. */
export async function gapRunToKeep(db: Db, actor: Actor | null, id: string) {
  refuse(whyMayNot(actor, rights.readGaps));
  const run = await gapRunById(db, id);
  if (!run) return undefined;
  const first = run.againOf ? await gapRunById(db, run.againOf) : undefined;
  const same = first?.sha256 && run.sha256 ? first.sha256 === run.sha256 : null;
  return { run, first, same, claims: await placeClaims(db, id) };
}

const published = (db: Db) => gapRuns(db).where('published_at', 'is not', null);

/** The newest published one of each need that has one, in the order of the needs. */
export async function currentGapRuns(db: Db): Promise<GapRun[]> {
  const rows = await published(db).where('withdrawn_at', 'is', null).execute();
  const newest = (need: NeedKind) =>
    rows
      .filter((run) => run.need === need)
      .toSorted((a, b) => Temporal.Instant.compare(b.publishedAt!, a.publishedAt!))
      .slice(0, 1);
  return needKinds.flatMap(newest);
}

/** What nobody reads yet: whether a run is on its way, and whether one is done that is newer than the published one of its need. Its caller asks who may know. */
export async function gapRunsAside(db: Db): Promise<{ readonly underWay: boolean; readonly unpublished: boolean }> {
  const rows = await gapRuns(db).where('published_at', 'is', null).execute();
  const current = new Map((await currentGapRuns(db)).map((run) => [run.need, run.requestedAt]));
  const isNewer = ({ need, requestedAt }: GapRun) => {
    const shown = current.get(need);
    return !shown || Temporal.Instant.compare(requestedAt, shown) > 0;
  };
  return {
    underWay: rows.some(({ state }) => state === 'requested' || state === 'running'),
    unpublished: rows.some((run) => run.state === 'done' && !run.againOf && isNewer(run)),
  };
}

/** The one at an address that anyone may read; of a withdrawn one, since when and why. */
export async function publicGapRun(
  db: Db,
  slug: string,
): Promise<{ readonly run?: GapRun; readonly withdrawn?: Withdrawn }> {
  const run = await published(db).where('slug', '=', slug).executeTakeFirst();
  if (!run) return {};
  return run.withdrawnAt ? { withdrawn: { at: run.withdrawnAt, reason: run.withdrawnReason } } : { run };
}

/** What a published run says of every comuna. */
export const publicClaims = (db: Db, { id }: Pick<GapRun, 'id'>): Promise<PlaceClaim[]> => placeClaims(db, id);

/** What it says of one. */
export const publicClaim = async (
  db: Db,
  { id }: Pick<GapRun, 'id'>,
  territory: string,
): Promise<PlaceClaim | undefined> =>
  // prettier-ignore
  (await placeClaims(db, id, territory))[0];

/** The bytes of one of its files. */
export async function gapRunFile(
  db: Db,
  { id }: Pick<GapRun, 'id'>,
  file: (typeof gapRunFiles)[number],
): Promise<string> {
  const column = { 'necesidad.csv': 'need_csv', 'oferta.csv': 'supply_csv', 'resultado.json': 'results_json' } as const;
  const row = await db
    .selectFrom('supply_run')
    .select(`${column[file]} as bytes`)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.bytes!;
}
