/** The initiatives that there are, as a sheet is compared with them. */
import type { Db } from '#platform/server/db.ts';
import { sheetsOver } from '#registry/import/for-others.server.ts';
import {
  latestReach,
  leadOf,
  initiativePath,
  ownInitiativePath,
  type Initiative,
} from '../../initiatives/initiative.ts';
import { initiativesById } from '../../initiatives/read.server.ts';
import { wholeOf } from '../../initiatives/as-typed.ts';
import { KnownThings } from '../known.ts';
import { withOwners } from '../organizations.server.ts';
import { isBlankAnswer, sameAnswer, type KnownThing, type ThingAnswers } from '../thing.ts';

/** All of them, drafts too. */
export async function knownInitiatives(db: Db): Promise<KnownThings> {
  const rows = await db.selectFrom('initiative').select('id').orderBy('id').execute();
  const all = await initiativesById(
    db,
    rows.map(({ id }) => id),
  );
  const [owned, over] = await Promise.all([
    withOwners(
      db,
      all.flatMap((one) => leadOf(one)?.organizationId ?? []),
    ),
    sheetsOver(db, 'initiative'),
  ]);
  return new KnownThings(all.map((one) => knownInitiative(one, owned, over.get(one.id) ?? [])));
}

type Wrote = readonly { readonly before: object | null; readonly answers: object | null }[];

/** What its people wrote is theirs; of what nobody knows who wrote it, an organisation that has people is taken at its word. */
function knownInitiative(one: Initiative, owned: ReadonlySet<string>, wrote: Wrote): KnownThing {
  const lead = leadOf(one);
  return {
    id: one.id,
    slug: one.slug,
    path: one.state === 'draft' ? ownInitiativePath(lead?.slug ?? '', one.id) : initiativePath(one),
    name: one.name,
    organizationId: lead?.organizationId ?? null,
    updatedAt: one.updatedAt,
    answers: ({ period }) => answersOfInitiative(one, typeof period === 'string' ? period : undefined),
    isOwn: (field, answers) =>
      !isBlankAnswer(answers[field]) &&
      owned.has(lead?.organizationId ?? '') &&
      !wrote.some((row) => ofSheet(row, field, answers)),
  };
}

/** Whether a sheet wrote what is answered. */
function ofSheet({ before, answers }: Wrote[number], field: string, now: ThingAnswers): boolean {
  const [was, is] = [before as ThingAnswers | null, answers as ThingAnswers];
  return sameAnswer(is[field], now[field]) && !sameAnswer(was?.[field], is[field]);
}

/** What it answers, with its people in a year: the latest that was said where none is named. */
export function answersOfInitiative(one: Initiative, period?: string): ThingAnswers {
  const reach = period === undefined ? latestReach(one) : wholeOf(one.reach, period);
  const parts = one.reach.filter((part) => part.territory !== null && part.period === (period ?? reach?.period));
  return {
    name: one.name,
    summary: one.summary,
    stage: one.stage,
    populations: [...one.populations],
    dimensions: [...one.dimensions],
    startedOn: one.startedOn,
    website: one.website,
    territories: [...one.territories],
    way: one.way,
    period: period ?? reach?.period ?? null,
    basis: reach?.basis ?? null,
    persons: reach?.persons ?? null,
    low: reach?.low ?? null,
    high: reach?.high ?? null,
    state: one.state,
    endedOn: one.endedOn,
    reached: latestReach(one) !== undefined,
    parts: parts.reduce((sum, part) => sum + (part.persons ?? 0), 0),
  };
}
