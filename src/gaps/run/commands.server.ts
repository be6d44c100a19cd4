/** What the secretariat does with a run of need beside supply: asks for it, repeats it, publishes it, withdraws it with its reason. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { commonShares } from '../supply/unseen.ts';
import { gapInputs, type GapInputs } from './inputs.server.ts';
import { gapRunById } from './read.server.ts';
import {
  gapRunSlug,
  whyNotPublishGapRun,
  whyNotRepeatGapRun,
  whyNotWithdrawGapRun,
  type GapRun,
  type GapRunUnseen,
} from './run.ts';
import type { GapRunDraft } from './schema.ts';
import { gapRunJob } from './work.server.ts';

/** By chance: every probability errs by 1.1 points at most. */
const manyDraws = 2000;

/** Freezes what is published and said now, and asks for the run. Answers its id. Refuses `no-published-need`, `supply-run-under-way`. */
export async function requestGapRun(db: Db, actor: Actor | null, { need, seed, other }: GapRunDraft): Promise<string> {
  refuse(whyMayNot(actor, rights.writeGap));
  return transact(db, async (tx) => {
    const inputs = (await gapInputs(tx, need)) ?? refused('no-published-need');
    if (other && other.both > inputs.about.initiatives) refused('both-above-registered');
    const unseen: GapRunUnseen = other
      ? { lists: { first: inputs.about.initiatives, second: other.second, both: other.both }, name: other.name }
      : { registered: commonShares };
    return insertGapRun(tx, actor, { need, seed, draws: manyDraws, unseen, ...inputs, againOf: null });
  });
}

/** Asks for the same once more, from the same bytes. Answers its id. */
export async function repeatGapRun(db: Db, actor: Actor | null, id: string): Promise<string> {
  refuse(whyMayNot(actor, rights.writeGap));
  return transact(db, async (tx) => {
    const run = (await gapRunById(tx, id)) ?? refused('no-such-supply-run');
    refuse(whyNotRepeatGapRun(run));
    const bytes = await tx
      .selectFrom('supply_run')
      .select(['need_csv as needCsv', 'supply_csv as supplyCsv'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return insertGapRun(tx, actor, { ...run, ...bytes, againOf: run.againOf ?? id });
  });
}

type Asked = Pick<GapRun, 'need' | 'seed' | 'draws' | 'unseen' | 'againOf'> & GapInputs;

/** One at a time: PostgreSQL keeps a second one out. */
async function insertGapRun(tx: Db, actor: Actor | null, asked: Asked): Promise<string> {
  const row = await tx
    .insertInto('supply_run')
    .values({
      id: newId(),
      need: asked.need,
      seed: asked.seed,
      draws: asked.draws,
      unseen: JSON.stringify(asked.unseen),
      about: JSON.stringify(asked.about),
      need_csv: asked.needCsv,
      supply_csv: asked.supplyCsv,
      again_of: asked.againOf,
      requested_by: actor?.id ?? null,
      requester: actor?.name ?? 'Minga',
      requested_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) refused('supply-run-under-way');
  await enqueue(tx, gapRunJob, { id: row.id });
  const { need, seed } = asked;
  await journal(tx, actor, { what: 'supply.requested', on: ['supply', row.id], after: { need, seed } });
  return row.id;
}

/** From then on anyone reads it at an address of its own, and it is the one of its need. */
export async function publishGapRun(db: Db, actor: Actor | null, id: string): Promise<void> {
  await changeGapRun(db, actor, id, async (tx, run) => {
    refuse(whyNotPublishGapRun(run));
    const { n } = await tx
      .selectFrom('supply_run')
      .where('need', '=', run.need)
      .where('slug', 'is not', null)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const slug = gapRunSlug(run.need, Number(n) + 1);
    await tx.updateTable('supply_run').set({ slug, published_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'supply.published', on: ['supply', id], after: { slug } });
  });
}

/** Its address says since when it is gone, and why. */
export async function withdrawGapRun(db: Db, actor: Actor | null, id: string, reason: string): Promise<void> {
  await changeGapRun(db, actor, id, async (tx, run) => {
    refuse(whyNotWithdrawGapRun(run));
    const set = { withdrawn_at: now(), withdrawn_reason: reason };
    await tx.updateTable('supply_run').set(set).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'supply.withdrawn', on: ['supply', id], after: { slug: run.slug }, reason });
  });
}

/** Does something to a run; runs are published and withdrawn one after another. */
async function changeGapRun(
  db: Db,
  actor: Actor | null,
  id: string,
  work: (tx: Db, run: GapRun) => Promise<void>,
): Promise<void> {
  refuse(whyMayNot(actor, rights.writeGap));
  await transact(db, async (tx) => {
    await tx.selectFrom('supply_run').select('id').where('state', '=', 'done').orderBy('id').forUpdate().execute();
    await work(tx, (await gapRunById(tx, id)) ?? refused('no-such-supply-run'));
  });
}
