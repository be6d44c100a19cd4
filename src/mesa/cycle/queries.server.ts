/** What can be asked about cycles and axes. */
import type { Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import { rights } from '../rights.ts';
import type { Axis, Cycle } from './cycle.ts';
import { refuse } from '../reasons.ts';

/** Every cycle, the newest first. */
export async function cycles(db: Db): Promise<Cycle[]> {
  return (await db.selectFrom('cycle').selectAll().orderBy('starts_on', 'desc').orderBy('slug').execute()).map(cycle);
}

/** Every axis, by cycle and number. */
export async function axes(db: Db): Promise<Axis[]> {
  const rows = await db
    .selectFrom('axis')
    .innerJoin('cycle', 'cycle.id', 'axis.cycle_id')
    .selectAll('axis')
    .orderBy('cycle.starts_on', 'desc')
    .orderBy('axis.number')
    .execute();
  return rows.map(axis);
}

/** The axes by id, for whoever refers to them. */
export async function axesById(db: Db): Promise<ReadonlyMap<string, Axis>> {
  return new Map((await axes(db)).map((one) => [one.id, one]));
}

export interface CycleWithAxes {
  readonly cycle: Cycle;
  readonly axes: readonly Axis[];
}

/** The cycles with their axes, for those who keep them. */
export async function cyclesToKeep(db: Db, actor: Actor | null): Promise<CycleWithAxes[]> {
  refuse(whyMayNot(actor, rights.readCycles));
  const [all, every] = await Promise.all([cycles(db), axes(db)]);
  return all.map((cycle) => ({ cycle, axes: every.filter(({ cycleId }) => cycleId === cycle.id) }));
}

/** One axis, and those of cycles that began before its own; undefined when there is none. */
export async function axisToKeep(
  db: Db,
  actor: Actor | null,
  id: string,
): Promise<{ axis: Axis; earlier: readonly Axis[] } | undefined> {
  const kept = await cyclesToKeep(db, actor);
  const own = kept.find(({ axes }) => axes.some((axis) => axis.id === id));
  if (!own) return undefined;
  const before = kept.filter(({ cycle }) => Temporal.PlainDate.compare(cycle.startsOn, own.cycle.startsOn) < 0);
  return { axis: own.axes.find((axis) => axis.id === id)!, earlier: before.flatMap(({ axes }) => axes) };
}

function cycle(row: Selectable<Tables['cycle']>): Cycle {
  return { id: row.id, slug: row.slug, name: row.name, startsOn: row.starts_on, endsOn: row.ends_on };
}

function axis(row: Selectable<Tables['axis']>): Axis {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    number: row.number,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    followsId: row.follows_id,
  };
}
