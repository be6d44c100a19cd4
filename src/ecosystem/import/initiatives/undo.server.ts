/** Undoing a sheet of initiatives: what it made is taken out, what it changed says again what it said, but for what was written since. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { writtenThings } from '#registry/import/for-others.server.ts';
import type { SheetUndo } from '#registry/undo/of-kind.ts';
import { leadOf, type Initiative } from '../../initiatives/initiative.ts';
import { initiativesById } from '../../initiatives/read.server.ts';
import { journal, journalMany } from '../../journal.ts';
import { tellThingsUndone } from '../tell.server.ts';
import { fieldsApart, sameAnswer, type ThingAnswers } from '../thing.ts';
import { answersOfInitiative } from './seen.server.ts';
import { initiativeRules } from './sheet.ts';

type Written = Awaited<ReturnType<typeof writtenThings>>[number];

/** A row that can be taken back, now. */
interface Back {
  readonly row: Written;
  readonly one: Initiative;
  /** The fields that say again what they said; none of one that the sheet made. */
  readonly fields: readonly string[];
  readonly current: ThingAnswers;
}

interface Fates {
  readonly removes: readonly Back[];
  readonly restores: readonly Back[];
  readonly left: readonly string[];
}

export const initiativeUndo: SheetUndo = {
  what: 'initiative',
  outlook: async (db, batch) => {
    const { removes, restores, left } = await fatesOf(db, batch);
    return { removes: removes.length, restores: restores.length, left };
  },
  undo: async (tx, actor, batch) => {
    const written = (await writtenThings(tx, batch)).map(({ thing }) => thing);
    const locked = tx
      .selectFrom('initiative')
      .select('id')
      .where(sql<boolean>`id = any(${written}::uuid[])`);
    await locked.orderBy('id').forUpdate().execute();
    const { removes, restores } = await fatesOf(tx, batch);
    for (const back of restores) await putBack(tx, actor, batch, back);
    await removeMade(tx, actor, batch, removes);
    await tellThingsUndone(tx, batch);
  },
};

/** What becomes of each; of what is no more there is nothing to say. */
async function fatesOf(db: Db, batch: string): Promise<Fates> {
  const rows = await writtenThings(db, batch);
  const all = await initiativesById(
    db,
    rows.map(({ thing }) => thing),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const backs = rows.flatMap((row) => {
    const one = byId.get(row.thing);
    return one ? [backOf(row, one)] : [];
  });
  const stays = (back: Back) => (back.row.before ? back.fields.length === 0 : isWorkedOn(back));
  return {
    removes: backs.filter((back) => !back.row.before && !stays(back)),
    restores: backs.filter((back) => back.row.before && !stays(back)),
    left: backs.filter(stays).map(({ one }) => one.name),
  };
}

/** Somebody wrote on it, or named who takes part, since it was made. */
const isWorkedOn = ({ row, one }: Back): boolean => !one.updatedAt.equals(row.afterAt) || one.runners.length > 1;

function backOf(row: Written, one: Initiative): Back {
  const [before, answers] = [row.before as ThingAnswers | null, row.answers as ThingAnswers];
  const period = answers['period'];
  const current = answersOfInitiative(one, typeof period === 'string' ? period : undefined);
  const wrote = before ? fieldsApart(initiativeRules, before, answers) : [];
  const since = wrote.filter((field) => !sameAnswer(answers[field], current[field]));
  const kept = new Set(since.flatMap(initiativeRules.kind.partners));
  return { row, one, current, fields: wrote.filter((field) => !kept.has(field)) };
}

const columnOf = {
  name: 'name',
  summary: 'summary',
  populations: 'populations',
  dimensions: 'dimensions',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  website: 'website',
  state: 'state',
} as const;

async function putBack(tx: Db, actor: Actor | null, batch: string, { row, one, fields, current }: Back): Promise<void> {
  const before = row.before as ThingAnswers;
  const at = row.afterAt;
  const untouched = one.updatedAt.equals(at);
  const set = Object.entries(columnOf).flatMap(([field, column]) =>
    fields.includes(field) ? [[column, before[field]]] : [],
  );
  const unpublished = fields.includes('state') && before['state'] === 'draft' ? { published_at: null } : {};
  await tx
    .updateTable('initiative')
    .set({ ...(Object.fromEntries(set) as object), ...unpublished, updated_at: untouched ? row.beforeAt! : now() })
    .where('id', '=', one.id)
    .execute();
  await takeBackStatements(tx, one.id, fields, at);
  const after = { ...current, ...Object.fromEntries(fields.map((field) => [field, before[field]])), import: batch };
  const inNameOf = leadOf(one)?.organizationId;
  await journal(tx, actor, {
    what: 'initiative.importUndone',
    on: ['initiative', one.id],
    ...(inNameOf && { inNameOf }),
    before: current,
    after,
  });
}

/** What was said then is said no more; what that ended goes on. */
async function takeBackStatements(tx: Db, id: string, fields: readonly string[], at: Temporal.Instant): Promise<void> {
  const has = (...some: string[]) => some.some((field) => fields.includes(field));
  if (has('stage'))
    await tx.deleteFrom('initiative_stage').where('initiative_id', '=', id).where('said_at', '=', at).execute();
  if (has('basis', 'persons', 'low', 'high'))
    await tx.deleteFrom('initiative_reach').where('initiative_id', '=', id).where('said_at', '=', at).execute();
  if (!has('territories', 'way')) return;
  await tx.deleteFrom('initiative_coverage').where('initiative_id', '=', id).where('from_at', '=', at).execute();
  const ended = tx.updateTable('initiative_coverage').set({ until_at: null });
  await ended.where('initiative_id', '=', id).where('until_at', '=', at).execute();
}

async function removeMade(tx: Db, actor: Actor | null, batch: string, removes: readonly Back[]): Promise<void> {
  const deeds = removes.map(({ one }) => ({
    what: 'initiative.importRemoved' as const,
    on: ['initiative', one.id] as const,
    before: { name: one.name, import: batch },
  }));
  for (let from = 0; from < deeds.length; from += 500) await journalMany(tx, actor, deeds.slice(from, from + 500));
  const ids = removes.map(({ one }) => one.id);
  await tx
    .deleteFrom('initiative')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}
