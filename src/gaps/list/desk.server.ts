/** What of the gaps waits for whoever keeps the mesa: proposals to decide. */
import { sql } from 'kysely';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Waiting } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rights } from '../rights.ts';
import { gapTreePath } from '../stated/gap.ts';
import { words } from '../stated/words.ts';

/** Who proposes is answered within so many days. */
const daysToDecide = 14;

export async function proposalsWaiting(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  if (!may(actor, rights.writeGap)) return [];
  const { rows } = await sql<{ gap: string; words: string; since: Temporal.Instant; n: number }>`
    select gap_id as gap, words, proposed_at as since, count(*) over ()::int as n from gap_node
    where state = 'proposed' order by proposed_at, id limit 1`.execute(db);
  const [first] = rows;
  const t = words.in(locale).staff;
  const count = first?.n ?? 0;
  return [
    {
      section: 'gap',
      count,
      label: t.waiting(count),
      path: '/gestion/brechas?propuestas=yes',
      about: first ? t.oldest(first.words) : '',
      since: first?.since ?? null,
      late: first?.since.add({ hours: 24 * daysToDecide }) ?? null,
      act: { verb: t.decide, path: first ? gapTreePath({ id: first.gap }) : '/gestion/brechas' },
    },
  ];
}
