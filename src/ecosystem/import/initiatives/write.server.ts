/** Writing the rows of a sheet as initiatives, in the import's transaction, with a journal entry for each. */
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { freeAddress } from '#platform/facet/free-address.server.ts';
import { activeIds } from '#registry/page/public-queries.server.ts';
import { noteWritten, type NotedRow } from '#registry/import/for-others.server.ts';
import type { SheetRowToWrite, SheetWriter } from '#registry/sheet/work.ts';
import { initiativesById } from '../../initiatives/read.server.ts';
import type { Initiative, InitiativeState } from '../../initiatives/initiative.ts';
import { sayReach, writeCoverage } from '../../initiatives/where.server.ts';
import { tickedOf } from '../../places/places.ts';
import { journal, journalMany } from '../../journal.ts';
import { isBlankAnswer, sameAnswer } from '../thing.ts';
import { answersOfInitiative } from './seen.server.ts';
import type { InitiativeRowAnswers } from './answers.ts';

type Row = SheetRowToWrite<InitiativeRowAnswers>;

/** Whether what there is is no longer what the preview saw: an initiative changed, a lead left, or one of the same name was begun. */
export async function whyInitiativesStale(tx: Db, rows: readonly Row[]): Promise<'import-stale' | null> {
  const seen = new Map(rows.flatMap(({ thingId, seenAt }) => (thingId ? [[thingId, seenAt] as const] : [])));
  const there = await tx
    .selectFrom('initiative')
    .select(['id', 'name', 'updated_at'])
    .orderBy('id')
    .forUpdate()
    .execute();
  const same = there.filter(({ id, updated_at }) => seen.get(id)?.equals(updated_at));
  if (same.length < seen.size) return 'import-stale';
  const leads = [...new Set(rows.map(({ answers }) => answers.lead))];
  const active = leads.length === 0 ? [] : await activeIds(tx).where('id', 'in', leads).execute();
  return active.length < leads.length ? 'import-stale' : null;
}

/** Answers how many were made and changed. */
export async function writeInitiatives(tx: Db, by: SheetWriter, rows: readonly Row[]) {
  const at = now();
  const fresh = rows.filter(({ thingId }) => thingId === null);
  const changed = rows.filter(({ thingId }) => thingId !== null);
  await makeInitiatives(tx, by, fresh, at);
  await changeInitiatives(tx, by, changed, at);
  return { made: fresh.length, changed: changed.length };
}

async function makeInitiatives(tx: Db, by: SheetWriter, rows: readonly Row[], at: Temporal.Instant): Promise<void> {
  for (let rest: readonly Row[] = rows; rest.length > 0;) {
    const part = await withAddresses(tx, rest.slice(0, 200));
    await insertInitiatives(tx, part, { at, said_by: by.actor?.id ?? null });
    await noteMade(tx, by, part, at);
    rest = rest.slice(part.length);
  }
}

async function noteMade(tx: Db, by: SheetWriter, part: readonly Fresh[], at: Temporal.Instant): Promise<void> {
  const noted = part.map(({ id, number }): NotedRow => ({
    number,
    thing: id,
    before: null,
    beforeAt: null,
    afterAt: at,
  }));
  await noteWritten(tx, by.act, noted);
  const deeds = part.map(({ id, answers }) => ({
    what: 'initiative.imported' as const,
    on: ['initiative', id] as const,
    inNameOf: answers.lead,
    after: { name: answers.name, state: answers.state, import: by.act },
  }));
  await journalMany(tx, by.actor, deeds);
}

type Fresh = Row & { readonly id: string; readonly slug: string };

/** As many of them as have addresses of their own: the address of one is known to be taken once it is written. */
async function withAddresses(tx: Db, rows: readonly Row[]): Promise<Fresh[]> {
  const part = new Map<string, Fresh>();
  for (const row of rows) {
    const slug = await freeAddress(tx, 'initiative', row.answers.name);
    if (part.has(slug)) break;
    part.set(slug, { ...row, id: newId(), slug });
  }
  return [...part.values()];
}

async function insertInitiatives(
  tx: Db,
  rows: readonly Fresh[],
  { at, said_by }: { readonly at: Temporal.Instant; readonly said_by: string | null },
): Promise<void> {
  const said = (id: string) => ({ id: newId(), initiative_id: id, said_by, said_at: at });
  await tx
    .insertInto('initiative')
    .values(
      rows.map(({ id, slug, answers }) => ({
        id,
        slug,
        ...rowOf(answers),
        state: answers.state,
        published_at: answers.state === 'draft' ? null : at,
        created_at: at,
        updated_at: at,
      })),
    )
    .execute();
  await tx
    .insertInto('initiative_stage')
    .values(rows.map(({ id, answers }) => ({ ...said(id), stage: answers.stage })))
    .execute();
  await tx
    .insertInto('initiative_runner')
    .values(
      rows.map(({ id, answers }) => ({
        ...said(id),
        organization_id: answers.lead,
        role: 'lead' as const,
        confirmed_at: at,
      })),
    )
    .execute();
  const coverage = rows.flatMap(({ id, answers }) =>
    answers.territories.map((territory) => ({
      id: newId(),
      initiative_id: id,
      territory,
      way: answers.way!,
      from_at: at,
    })),
  );
  if (coverage.length > 0) await tx.insertInto('initiative_coverage').values(coverage).execute();
  const reach = rows.flatMap(({ id, answers }) => (answers.basis ? [{ ...said(id), ...reachOf(answers) }] : []));
  if (reach.length > 0) await tx.insertInto('initiative_reach').values(reach).execute();
}

async function changeInitiatives(tx: Db, by: SheetWriter, rows: readonly Row[], at: Temporal.Instant): Promise<void> {
  const all = await initiativesById(
    tx,
    rows.flatMap(({ thingId }) => thingId ?? []),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const noted: NotedRow[] = [];
  for (const { number, thingId, answers } of rows) {
    const one = byId.get(thingId!)!;
    const before = answersOfInitiative(one, answers.period ?? undefined);
    await changeOne(tx, by, { one, answers, at });
    noted.push({ number, thing: one.id, before, beforeAt: one.updatedAt, afterAt: at });
    await journal(tx, by.actor, {
      what: 'initiative.importChanged',
      on: ['initiative', one.id],
      inNameOf: answers.lead,
      before,
      after: { ...answers, import: by.act },
    });
  }
  await noteWritten(tx, by.act, noted);
}

interface Change {
  readonly one: Initiative;
  readonly answers: InitiativeRowAnswers;
  readonly at: Temporal.Instant;
}

/** Its address stays, whatever it is called now. */
async function changeOne(tx: Db, { actor }: SheetWriter, { one, answers, at }: Change): Promise<void> {
  const { state } = answers;
  const published = state !== 'draft' && one.publishedAt === null ? { published_at: at } : {};
  await tx
    .updateTable('initiative')
    .set({ ...rowOf(answers), state, ...published, updated_at: at })
    .where('id', '=', one.id)
    .execute();
  if (answers.stage !== one.stage)
    await tx
      .insertInto('initiative_stage')
      .values({ id: newId(), initiative_id: one.id, stage: answers.stage, said_by: actor?.id ?? null, said_at: at })
      .execute();
  const moved = !sameAnswer(answers.territories, one.territories) || answers.way !== one.way;
  if (moved && answers.way) await writeCoverage(tx, one, { ...tickedOf(answers.territories), way: answers.way }, at);
  if (answers.basis && !isBlankAnswer(answers.period)) await sayReach(tx, actor, one.id, reachOf(answers), at);
}

const reachOf = ({ period, basis, persons, low, high }: InitiativeRowAnswers) => ({
  period: period!,
  territory: null,
  basis: basis!,
  persons,
  low,
  high,
});

const rowOf = (answers: InitiativeRowAnswers) => ({
  name: answers.name,
  summary: answers.summary,
  populations: [...answers.populations],
  dimensions: [...answers.dimensions],
  started_on: answers.startedOn,
  ended_on: answers.state === ('ended' satisfies InitiativeState) ? answers.endedOn : null,
  website: answers.website,
});
