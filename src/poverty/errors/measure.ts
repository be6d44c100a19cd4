/** Measures the prepared persons: every estimate of the plan in every domain, with its standard error, in vectors. */
import { BadInput } from '../input/fault.ts';
import { Buffers } from '../sums/buffers.ts';
import type { Design } from '../persons/design.ts';
import type { Grouping } from '../sums/domains.ts';
import type { DuckDB } from '../database/duckdb.ts';
import { Estimates, type MeasuredEstimates } from './estimates.ts';
import { designOfPrepared, locate } from '../sums/domain-totals.ts';
import { defaultTreatment, type Treatment } from './single-psu.ts';
import type { Prepared } from '../persons/prepare.ts';
import type { Replication } from './replication.ts';
import { Watch } from '../database/watch.ts';

export interface MeasureOptions {
  /** Each grouping is a table of its own; [[]] gives the whole. */
  readonly groupings: readonly Grouping[];
  readonly treatment?: Treatment;
  /** Standard errors by replication rather than by linearisation. */
  readonly replication?: Replication | undefined;
  readonly watch?: Watch;
  /** Memory of an earlier report, to be used again. */
  readonly buffers?: Buffers;
}

export async function measure(
  engine: DuckDB,
  prepared: Prepared,
  {
    groupings,
    treatment = defaultTreatment,
    replication,
    watch = new Watch(),
    buffers = new Buffers(),
  }: MeasureOptions,
): Promise<MeasuredEstimates> {
  const { design, codes } = await designOfPrepared(engine, prepared);
  if (treatment.lonely === 'fail') await refuseSinglePsuStrata(engine, design);
  const estimates = new Estimates(prepared.plan, design, treatment, replication);
  for (const [p, period] of design.periods.entries()) {
    for await (const located of locate(engine, prepared, design, codes, period, groupings, buffers)) {
      estimates.add(located);
      await watch.reach((p + located.grouping / groupings.length) / design.periods.length);
    }
  }
  return estimates.measured();
}

async function refuseSinglePsuStrata(engine: DuckDB, { strata }: Design): Promise<void> {
  const alone = strata.size.findIndex((size, h) => size === 1 && (strata.correction[h] as number) >= 1e-7);
  if (alone < 0) return;
  const [row = {}] = await engine.rows(`SELECT stratum FROM psu_list WHERE stratum_ix = ${alone}`);
  throw new BadInput('single-psu-stratum', { stratum: String(row['stratum']) });
}
