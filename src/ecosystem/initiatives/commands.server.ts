/** What a team does with its initiative: describes it part by part, publishes it, pauses it, ends it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import { freeAddress } from '#platform/facet/free-address.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { sameAnswers } from '../own/same-answers.ts';
import { forHistory, whatOf, whereOf } from './as-typed.ts';
import { leadOf, type Initiative, type InitiativeState } from './initiative.ts';
import { initiativesById } from './read.server.ts';
import { whyNotDiscardInitiative, whyNotEnd, whyNotPause, whyNotPublishInitiative } from './rules.ts';
import type { What, Where } from './schema.ts';
import { writeWhere } from './where.server.ts';

/** Begins an initiative of an organisation, as a draft that only its people read. Answers its id. */
export async function beginInitiative(
  db: Db,
  actor: Actor | null,
  organizationId: string,
  draft: What,
): Promise<string> {
  refuse(whyMayNot(actor, rights.writeInitiative, { organizationId }));
  const { stage, ...what } = draft;
  return transact(db, async (tx) => {
    const [id, at] = [newId(), now()];
    const slug = await freeAddress(tx, 'initiative', what.name);
    await tx
      .insertInto('initiative')
      .values({ id, slug, ...rowOf(what), created_at: at, updated_at: at })
      .execute();
    const said = { initiative_id: id, said_by: actor!.id, said_at: at };
    await tx
      .insertInto('initiative_stage')
      .values({ id: newId(), stage, ...said })
      .execute();
    await tx
      .insertInto('initiative_runner')
      .values({ id: newId(), organization_id: organizationId, role: 'lead', confirmed_at: at, ...said })
      .execute();
    await journal(tx, actor, {
      what: 'initiative.begun',
      on: ['initiative', id],
      inNameOf: organizationId,
      after: { name: what.name },
    });
    return id;
  });
}

/** Writes what it is and for whom; of two who write at once each keeps what they changed. Refuses `changed-by-others`. */
export async function describeInitiative(
  db: Db,
  actor: Actor | null,
  id: string,
  typed: What,
  seen: Sent = {},
): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    const stands = whatOf(before);
    const { stage, ...what } = overOthers({ ...stands }, seen, { ...typed }) as What;
    if (sameAnswers(stands, { ...what, stage })) return;
    const slug =
      before.publishedAt || what.name === before.name ? before.slug : await freeAddress(tx, 'initiative', what.name);
    await tx
      .updateTable('initiative')
      .set({ slug, ...rowOf(what), updated_at: now() })
      .where('id', '=', id)
      .execute();
    if (stage !== stands.stage)
      await tx
        .insertInto('initiative_stage')
        .values({ id: newId(), initiative_id: id, stage, said_by: actor!.id, said_at: now() })
        .execute();
    await journal(tx, actor, {
      what: 'initiative.described',
      on: ['initiative', id],
      inNameOf: leadOf(before)!.organizationId,
      before: stands,
      after: { ...what, stage },
    });
  });
}

/** Writes where it is done and how many people it reaches; what was said before stays, as what was said then. */
export async function placeInitiative(
  db: Db,
  actor: Actor | null,
  id: string,
  typed: Where,
  seen: Sent = {},
): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    const stands = whereOf(before, typed.period);
    const where = overOthers({ ...stands }, seenOfYear(seen, typed.period), { ...typed }) as Where;
    if (sameAnswers(stands, where)) return;
    await writeWhere(tx, actor!, before, where);
    await tx.updateTable('initiative').set({ updated_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'initiative.placed',
      on: ['initiative', id],
      inNameOf: leadOf(before)!.organizationId,
      before: forHistory(stands),
      after: forHistory(where),
    });
  });
}

/** The fields that tell of one year. */
const ofYear = ['period', 'basis', 'persons', 'low', 'high'];

/** What a page said of one year says nothing of another. */
const seenOfYear = (seen: Sent, year: string): Sent =>
  seen['period'] === year
    ? seen
    : Object.fromEntries(Object.entries(seen).filter(([field]) => !ofYear.includes(field)));

/** Makes it public, or goes on with it after a pause or an end. */
export async function publishInitiative(db: Db, actor: Actor | null, id: string): Promise<Initiative> {
  return changeInitiative(db, actor, id, async (tx, before) => {
    refuse(whyNotPublishInitiative(before));
    const at = now();
    const first = before.publishedAt ?? at;
    await setState(tx, actor, before, 'published', { published_at: first, confirmed_at: at, ended_on: null });
    return before;
  });
}

/** It stands still for a while, and says so. */
export async function pauseInitiative(db: Db, actor: Actor | null, id: string): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    refuse(whyNotPause(before));
    await setState(tx, actor, before, 'paused', {});
  });
}

/** It is over; it can still be read. `endedOn`: when, as exactly as is known. */
export async function endInitiative(
  db: Db,
  actor: Actor | null,
  id: string,
  { endedOn }: { readonly endedOn: string | null },
): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    refuse(whyNotEnd(before));
    refuse(endedOn && before.startedOn && endedOn < before.startedOn.slice(0, endedOn.length) ? 'ends-before' : null);
    await setState(tx, actor, before, 'ended', { ended_on: endedOn });
  });
}

/** Throws away a draft that nobody has read. */
export async function discardInitiative(db: Db, actor: Actor | null, id: string): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    refuse(whyNotDiscardInitiative(before));
    await tx.deleteFrom('initiative').where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'initiative.discarded',
      on: ['initiative', id],
      inNameOf: leadOf(before)!.organizationId,
      before: { name: before.name },
    });
  });
}

/** Does something to an initiative that nobody else writes meanwhile, for whoever may write it. */
export function changeInitiative<T>(
  db: Db,
  actor: Actor | null,
  id: string,
  work: (tx: Db, before: Initiative) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    await tx.selectFrom('initiative').select('id').where('id', '=', id).forUpdate().execute();
    const [before] = await initiativesById(tx, [id]);
    if (!before) refused('no-such-initiative');
    refuse(whyMayNot(actor, rights.writeInitiative, { organizationId: leadOf(before)?.organizationId }));
    return work(tx, before);
  });
}

async function setState(
  tx: Db,
  actor: Actor | null,
  { id, name, state: before, runners }: Initiative,
  state: Exclude<InitiativeState, 'draft'>,
  more: { published_at?: Temporal.Instant; confirmed_at?: Temporal.Instant; ended_on?: string | null },
): Promise<void> {
  await tx
    .updateTable('initiative')
    .set({ state, updated_at: now(), ...more })
    .where('id', '=', id)
    .execute();
  await journal(tx, actor, {
    what: `initiative.${state}`,
    on: ['initiative', id],
    inNameOf: leadOf({ runners })!.organizationId,
    before: { state: before },
    after: { name, state },
  });
}

const rowOf = ({ startedOn, ...same }: Omit<What, 'stage'>) => ({ ...same, started_on: startedOn });
