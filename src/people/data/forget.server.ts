/** Retention: each night, what is past its time goes, as the ties say. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import type { Kept, PersonTie } from '#platform/facet/person-tie.ts';
import type { Job } from '#platform/module.ts';
import { transact, type Db } from '#platform/server/db.ts';

/** The nightly job, which the house hands the ties of all modules. */
export const forgetJob = (ties: readonly PersonTie[]): Job => ({
  name: 'persons.forget',
  handler: (db) => forgetPast(db, ties),
  cron: '40 4 * * *',
});

/** Each rule in a transaction of its own: what one cannot do keeps none of the others. */
export async function forgetPast(db: Db, ties: readonly PersonTie[]): Promise<void> {
  const rules = new Map(ties.flatMap(({ table, kept }) => [kept].flat().map((rule) => [rule, table] as const)));
  const failures: unknown[] = [];
  for (const [rule, table] of rules)
    if ('days' in rule)
      await transact(db, (tx) => forget(tx, table, rule)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Some data past their time could not be forgotten');
}

async function forget(tx: Db, name: string, { days, at, only, then }: Extract<Kept, { days: number }>): Promise<void> {
  const before = now().subtract({ hours: 24 * days });
  if (typeof then === 'object' && 'by' in then) return then.by(tx, before);
  const table = sql.table(name);
  const past = sql`${typeof at === 'string' ? sql.ref(at) : at} < ${before}${only ? sql` and ${only}` : sql``}`;
  if (then === 'row') await sql`delete from ${table} where ${past}`.execute(tx);
  else {
    const values = Object.entries(then.to).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    await sql`update ${table} set ${sql.join(values)} where ${past}`.execute(tx);
  }
}
