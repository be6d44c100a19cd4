/** What can be measured of how well the registry is kept. */
import { inSantiago } from '#platform/clock.ts';
import type { Indicator, Measured } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { words } from './words.ts';

const months = 12;

/** An organisation that was accepted within the year has said then that it is right. */
async function measureConfirmed(db: Db, at: Temporal.Instant): Promise<Measured> {
  const since = inSantiago(at).subtract({ months }).toInstant();
  const { confirmed, all } = await db
    .selectFrom('organization')
    .where('state', '=', 'active')
    .where('accepted_at', '<=', at)
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn
        .countAll<number>()
        .filterWhere((f) => f(f.fn.coalesce('confirmed_at', 'accepted_at'), '>', since))
        .as('confirmed'),
    ])
    .executeTakeFirstOrThrow();
  return { count: Number(confirmed), of: Number(all) };
}

export const indicators: readonly Indicator[] = [
  {
    code: 'registry.confirmed',
    version: 1,
    definition: (locale) => words.in(locale).indicator.confirmed.definition,
    denominator: (locale) => words.in(locale).indicator.confirmed.denominator,
    measure: measureConfirmed,
  },
];
