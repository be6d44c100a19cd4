/** Keeps what a run came to: its text with its fingerprint, and a row for each place. */
import { createHash } from 'node:crypto';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { gapEngine } from '../supply/estimate.ts';
import type { SupplyResult } from '../supply/supply.ts';

/** As a run says it: "minga 0.1.0, engine 1". */
const version = `minga ${manifest.version}, engine ${String(gapEngine)}`;

/** What its row says once it is done. */
export const endOf = ({ text }: { readonly text: string }) => ({
  state: 'done' as const,
  results_json: text,
  results_sha256: createHash('sha256').update(text).digest('hex'),
  engine_version: version,
  finished_at: now(),
});

/** How many rows are written at once. */
const batch = 500;

export async function insertResults(tx: Db, runId: string, results: readonly SupplyResult[]): Promise<void> {
  const rows = results.map((one) => ({
    run_id: runId,
    territory: one.id,
    claim: one.claim,
    claim_by_persons: one.claimByPersons,
    by_share: one.byShare,
    by_persons: one.byPersons,
    need: one.need.middle,
    need_low: one.need.low,
    need_high: one.need.high,
    covered: one.covered.middle,
    covered_low: one.covered.low,
    covered_high: one.covered.high,
    uncovered: one.uncovered.middle,
    uncovered_low: one.uncovered.low,
    uncovered_high: one.uncovered.high,
    initiatives: one.initiatives,
    without_number: one.withoutNumber,
    to_leave: one.toLeave,
  }));
  for (let at = 0; at < rows.length; at += batch)
    await tx
      .insertInto('supply_result')
      .values(rows.slice(at, at + batch))
      .execute();
}
