/** The sample's initiatives: fictional, led by the sample's organisations. */
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { noon, readSample } from '#platform/server/sample.ts';
import { shortSlug } from '#platform/slug.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';
import { journal } from '../journal.ts';
import type { Basis, InitiativeState, RunnerRole, Stage, Way } from './initiative.ts';

interface SampleInitiative {
  readonly lead: string;
  readonly name: string;
  readonly summary: string;
  readonly stage: Stage;
  readonly state?: Exclude<InitiativeState, 'draft'>;
  readonly populations: Population[];
  readonly dimensions: Dimension[];
  readonly territories: readonly string[];
  readonly way: Way;
  readonly startedOn: string;
  readonly reach: readonly SampleReach[];
  readonly runners?: readonly { readonly role: RunnerRole; readonly organization: string; readonly waits?: true }[];
}

interface SampleReach {
  readonly period: string;
  readonly basis: Basis;
  readonly persons?: number;
  readonly low?: number;
  readonly high?: number;
}

interface SampleFile {
  readonly initiatives: readonly SampleInitiative[];
}

/** Loads them as published; some of their partners have yet to confirm. */
export async function loadInitiatives(tx: Db, organizations: ReadonlyMap<string, string>): Promise<void> {
  const { initiatives } = await readSample<SampleFile>('initiatives.json');
  for (const initiative of initiatives) await insertInitiative(tx, initiative, organizations);
}

/** When the sample's teams described them. */
const said_at = noon('2026-03-16');

async function insertInitiative(
  tx: Db,
  one: SampleInitiative,
  organizations: ReadonlyMap<string, string>,
): Promise<void> {
  const id = newId();
  const { name, summary, populations, dimensions, state = 'published' } = one;
  await tx
    .insertInto('initiative')
    .values({
      id,
      slug: shortSlug(name),
      name,
      summary,
      populations,
      dimensions,
      state,
      sample: true,
      started_on: one.startedOn,
      ended_on: state === 'ended' ? '2025' : null,
      created_at: said_at,
      updated_at: said_at,
      published_at: said_at,
      confirmed_at: said_at,
    })
    .execute();
  await insertRunners(tx, id, one, organizations);
  await insertStatements(tx, id, one);
  await journal(tx, null, { what: 'initiative.published', on: ['initiative', id], after: { name, state } });
}

async function insertRunners(
  tx: Db,
  id: string,
  one: SampleInitiative,
  organizations: ReadonlyMap<string, string>,
): Promise<void> {
  const runners = [{ role: 'lead' as const, organization: one.lead }, ...(one.runners ?? [])];
  await tx
    .insertInto('initiative_runner')
    .values(
      runners.map(({ role, organization, ...more }) => ({
        id: newId(),
        initiative_id: id,
        organization_id: organizations.get(organization)!,
        role,
        said_at,
        confirmed_at: 'waits' in more ? null : said_at,
      })),
    )
    .execute();
}

/** Its stage, its places, how many people. */
async function insertStatements(tx: Db, id: string, one: SampleInitiative): Promise<void> {
  await tx
    .insertInto('initiative_stage')
    .values({ id: newId(), initiative_id: id, stage: one.stage, said_at })
    .execute();
  await tx
    .insertInto('initiative_coverage')
    .values(
      one.territories.map((territory) => ({
        id: newId(),
        initiative_id: id,
        territory,
        way: one.way,
        from_at: said_at,
      })),
    )
    .execute();
  await tx
    .insertInto('initiative_reach')
    .values(
      one.reach.map(({ persons = null, low = null, high = null, ...said }) => ({
        id: newId(),
        initiative_id: id,
        persons,
        low,
        high,
        said_at,
        ...said,
      })),
    )
    .execute();
}
