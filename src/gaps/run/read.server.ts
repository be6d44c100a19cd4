/** Reads runs and what they say from their tables. */
import { isId } from '#platform/id.ts';
import type { Db, Generated, JsonColumn } from '#platform/server/db.ts';
import type { Claim } from '../supply/claim.ts';
import type { GapRun, GapRunAbout, GapRunState, GapRunUnseen, NeedKind, PlaceClaim } from './run.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'supply_run.need': NeedKind;
    'supply_run.state': Generated<GapRunState>;
    'supply_run.unseen': JsonColumn<GapRunUnseen>;
    'supply_run.about': JsonColumn<GapRunAbout>;
    'supply_run.failure': JsonColumn<GapRun['failure']>;
    'supply_run.seed': number;
    'supply_result.claim': Claim;
    'supply_result.claim_by_persons': Claim;
  }
}

/** All of them, without their bytes: the newest first. */
export const gapRuns = (db: Db) =>
  db
    .selectFrom('supply_run')
    .select(['id', 'need', 'state', 'seed', 'draws', 'unseen', 'about', 'again_of as againOf', 'requester', 'failure'])
    .select(['requested_at as requestedAt', 'finished_at as finishedAt', 'engine_version as engine'])
    .select(['results_sha256 as sha256', 'slug', 'published_at as publishedAt', 'withdrawn_at as withdrawnAt'])
    .select(['withdrawn_reason as withdrawnReason', 'sample'])
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc');

/** Undefined where there is none, or where it is no id. */
export const gapRunById = async (db: Db, id: string): Promise<GapRun | undefined> =>
  isId(id) ? gapRuns(db).where('id', '=', id).executeTakeFirst() : undefined;

/** What it says of each comuna, by code; of some alone where they are said. */
export async function placeClaims(db: Db, runId: string, territory?: string): Promise<PlaceClaim[]> {
  let asked = db.selectFrom('supply_result').selectAll().where('run_id', '=', runId).orderBy('territory');
  if (territory !== undefined) asked = asked.where('territory', '=', territory);
  return (await asked.execute()).map((row) => ({
    territory: row.territory,
    claim: row.claim,
    claimByPersons: row.claim_by_persons,
    byShare: row.by_share,
    byPersons: row.by_persons,
    need: { low: row.need_low, middle: row.need, high: row.need_high },
    covered: { low: row.covered_low, middle: row.covered, high: row.covered_high },
    uncovered: { low: row.uncovered_low, middle: row.uncovered, high: row.uncovered_high },
    initiatives: row.initiatives,
    withoutNumber: row.without_number,
    toLeave: row.to_leave,
  }));
}
