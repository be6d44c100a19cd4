/** What can be done about cycles and axes. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import { rights } from '../rights.ts';
import { shortSlug } from '#platform/slug.ts';
import type { Cycle } from './cycle.ts';
import { axes, cycles } from './queries.server.ts';
import { whyNotAddAxis, whyNotAddCycle, whyNotFollow } from './rules.ts';
import type { AxisDraft, CycleDraft, NewAxis } from './schema.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Writes a cycle. Answers its id. */
export async function addCycle(db: Db, actor: Actor | null, { name, startsOn, endsOn }: CycleDraft): Promise<string> {
  refuse(whyMayNot(actor, rights.writeCycle));
  return transact(db, async (tx) => {
    await lockCycles(tx);
    const slug = shortSlug(name.replace(/^ciclo\s+/i, ''));
    refuse(whyNotAddCycle(await cycles(tx), slug));
    const id = newId();
    await tx.insertInto('cycle').values({ id, slug, name, starts_on: startsOn, ends_on: endsOn }).execute();
    await journal(tx, actor, { what: 'cycle.written', on: ['cycle', id], after: { name, startsOn, endsOn } });
    return id;
  });
}

/** Adds an axis to a cycle, after the others. Answers its id. The public reads it once a page about it is published. */
export async function addAxis(db: Db, actor: Actor | null, input: NewAxis): Promise<string> {
  refuse(whyMayNot(actor, rights.writeAxis));
  const { cycleId, name, purpose, followsId } = input;
  return transact(db, async (tx) => {
    await lockCycles(tx);
    const [all, every] = [await cycles(tx), await axes(tx)];
    const cycle = all.find(({ id }) => id === cycleId) ?? refused('no-such-cycle');
    const slug = shortSlug(name);
    refuse(whyNotAddAxis(every, slug));
    refuse(whyNotFollow(cycle, cycleFollowed(all, every, followsId)));
    const id = newId();
    const number = 1 + Math.max(0, ...every.filter((axis) => axis.cycleId === cycleId).map(({ number }) => number));
    await tx
      .insertInto('axis')
      .values({ id, cycle_id: cycleId, number, slug, name, purpose, follows_id: followsId, created_at: now() })
      .execute();
    await journal(tx, actor, { what: 'axis.added', on: ['axis', id], after: { number, name, purpose, followsId } });
    return id;
  });
}

/** Rewrites what an axis is called and for, over what its writer had seen. Its number and its address stay. Refuses `changed-by-others`. */
export async function describeAxis(
  db: Db,
  actor: Actor | null,
  id: string,
  draft: AxisDraft,
  seen: Sent = {},
): Promise<void> {
  refuse(whyMayNot(actor, rights.writeAxis));
  await transact(db, async (tx) => {
    await lockCycles(tx);
    const [all, every] = [await cycles(tx), await axes(tx)];
    const before = every.find((axis) => isId(id) && axis.id === id) ?? refused('no-such-axis');
    const cycle = all.find((one) => one.id === before.cycleId)!;
    const standing = { name: before.name, purpose: before.purpose, followsId: before.followsId };
    const { name, purpose, followsId } = overOthers<AxisDraft>(standing, seen, draft, { coded: ['followsId'] });
    refuse(whyNotFollow(cycle, cycleFollowed(all, every, followsId)));
    await tx.updateTable('axis').set({ name, purpose, follows_id: followsId }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'axis.described',
      on: ['axis', id],
      before: standing,
      after: { name, purpose, followsId },
    });
  });
}

/** Numbers and names are given one after another. */
async function lockCycles(tx: Db): Promise<void> {
  await tx.selectFrom('cycle').select('id').orderBy('id').forUpdate().execute();
}

function cycleFollowed(
  all: readonly Cycle[],
  every: readonly { readonly id: string; readonly cycleId: string }[],
  followsId: string | null,
): Cycle | null {
  if (!followsId) return null;
  const followed = every.find(({ id }) => id === followsId) ?? refused('no-such-axis');
  return all.find(({ id }) => id === followed.cycleId) ?? null;
}
