/** Publishing figures: each publication is a release; nothing published is ever changed. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { hashOf, keyOf } from './canonical-csv.ts';
import { groupingName, groupsNamedIn, namedCategories } from './category-names.ts';
import type { Dataset, DatasetText } from './dataset.ts';
import type { EndedDataset, NewEstimate, Publication, PublishedDataset } from './publication.ts';
import { currentRelease, datasetBySlug, estimates, versionBefore, wasLoaded } from './queries.server.ts';
import { refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/**
 * Publishes datasets together, in one release; `actor` is null when the command line does, which asks nobody.
 * The same figures and words again change nothing, and where nothing changes there is no release.
 * Refuses: no-estimates, estimate-twice, dataset-official and dataset-loaded (what is official, or came from files, is not replaced by what
 * somebody computed here).
 */
export async function releaseDatasets(
  db: Db,
  actor: Actor | null,
  publications: readonly Publication[],
): Promise<PublishedDataset[]> {
  for (const { slug, estimates } of publications) {
    if (estimates.length === 0) refused('no-estimates', { dataset: slug });
    refuseTwice(estimates);
  }
  return transact(db, async (tx) => {
    const release = await nextRelease(tx);
    const standings: Standing[] = [];
    for (const publication of publications) standings.push(await standingOf(tx, actor, publication));
    const changing = standings.filter(({ changed }) => changed).map(({ publication }) => publication.slug);
    if (changing.length > 0) await openRelease(tx, actor, release, changing.join(', '));
    const published: PublishedDataset[] = [];
    for (const standing of standings) published.push(await publish(tx, actor, release, standing));
    return published;
  });
}

/** A publication beside what is current by its name. */
interface Standing {
  readonly publication: Publication;
  readonly before: Dataset | undefined;
  readonly sha256: string;
  readonly changed: boolean;
}

async function standingOf(tx: Db, actor: Actor | null, publication: Publication): Promise<Standing> {
  const { slug, official } = publication;
  const before = await datasetBySlug(tx, slug);
  if (before?.official && !official) refused('dataset-official', { dataset: slug });
  if (actor && !official && (await wasLoaded(tx, slug))) refused('dataset-loaded', { dataset: slug });
  const sha256 = hashOf(publication.estimates);
  return { publication, before, sha256, changed: before?.sha256 !== sha256 || !sameWords(before, publication) };
}

async function publish(
  tx: Db,
  actor: Actor | null,
  release: number,
  { publication, before, sha256, changed }: Standing,
  standsFrom = release,
): Promise<PublishedDataset> {
  const { slug, estimates } = publication;
  if (before && !changed) return { slug, version: before.version, release: before.released, changed };
  if (before) await end(tx, before.id, release, '');
  const version = await nextVersion(tx, slug);
  const id = await insertDataset(tx, actor, { publication, version, release, standsFrom, sha256 });
  await insertEstimates(tx, id, estimates);
  const after = { slug, version, release, sha256, estimates: estimates.length };
  await journal(tx, actor, { what: 'data.published', on: ['dataset', id], after });
  return { slug, version, release, changed };
}

/**
 * Takes a dataset out of the current figures; earlier releases keep it. With `restore` the figures of the version before come back in the
 * same release, as a new version. Refuses: withdrawal-reason-missing, dataset-unknown.
 */
export async function endDataset(
  db: Db,
  actor: Actor | null,
  slug: string,
  reason: string,
  restore = false,
): Promise<EndedDataset> {
  if (reason.trim() === '') refused('withdrawal-reason-missing');
  return transact(db, async (tx) => {
    const release = await nextRelease(tx);
    const { id } = (await datasetBySlug(tx, slug)) ?? refused('dataset-unknown', { dataset: slug });
    const before = restore ? await versionBefore(tx, slug) : undefined;
    await openRelease(tx, actor, release, slug);
    await end(tx, id, release, reason.trim());
    await journal(tx, actor, { what: 'data.withdrawn', on: ['dataset', id], before: { slug }, reason: reason.trim() });
    return { release, restored: before ? await republish(tx, actor, release, before) : null };
  });
}

/** The same figures and words as a new version, no newer among those of others than it was: a version that ended never becomes current again in the releases without it. */
async function republish(tx: Db, actor: Actor | null, release: number, dataset: Dataset): Promise<number> {
  const { slug, sha256, released } = dataset;
  const rows = await estimates(tx, { dataset: slug, release: released, breakdowns: 'all' });
  const publication = { ...dataset, estimates: rows };
  const standing = { publication, before: undefined, sha256, changed: true };
  return (await publish(tx, actor, release, standing, dataset.standsFrom)).version;
}

function refuseTwice(estimates: readonly NewEstimate[]): void {
  const seen = new Set<string>();
  for (const estimate of estimates) {
    const key = keyOf(estimate);
    if (seen.has(key)) refused('estimate-twice', { estimate: key });
    seen.add(key);
  }
}

/** Of two publications at once the second waits for the first. */
async function nextRelease(tx: Db): Promise<number> {
  await sql`lock table data_release in exclusive mode`.execute(tx);
  return (await currentRelease(tx)) + 1;
}

/** `note` says which datasets it brings, or takes away. */
async function openRelease(tx: Db, actor: Actor | null, number: number, note: string): Promise<void> {
  await tx
    .insertInto('data_release')
    .values({ number, released_at: now(), released_by: actor?.id ?? null, note })
    .execute();
}

async function end(tx: Db, id: string, release: number, reason: string): Promise<void> {
  await tx.updateTable('dataset').set({ ended: release, end_reason: reason }).where('id', '=', id).execute();
}

async function nextVersion(tx: Db, slug: string): Promise<number> {
  const row = await tx
    .selectFrom('dataset')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('slug', '=', slug)
    .executeTakeFirst();
  return (row?.version ?? 0) + 1;
}

interface NewVersion {
  readonly publication: Publication;
  readonly version: number;
  readonly release: number;
  readonly standsFrom: number;
  readonly sha256: string;
}

async function insertDataset(
  tx: Db,
  actor: Actor | null,
  { publication, version, release, standsFrom, sha256 }: NewVersion,
) {
  const id = newId();
  const { slug, title, description, caveats, source, sourceUrl, licence, official, recipe, estimates } = publication;
  const texts = { title: JSON.stringify(title), description: JSON.stringify(description) };
  await tx
    .insertInto('dataset')
    .values({
      id,
      slug,
      version,
      released: release,
      stands_from: standsFrom,
      source,
      licence,
      official,
      sha256,
      ...texts,
      caveats: JSON.stringify(caveats),
      source_url: sourceUrl,
      recipe: recipe && JSON.stringify(recipe),
      estimates: estimates.length,
      published_by: actor?.id ?? null,
    })
    .execute();
  return id;
}

/** All in one statement: the rows travel as one JSON text. */
async function insertEstimates(tx: Db, datasetId: string, estimates: readonly NewEstimate[]): Promise<void> {
  await sql`
    insert into estimate (dataset_id, territory, measure, part, method, period, breakdown,
                          value, low, high, se, persons, population, n, quality, estimation)
    select ${datasetId}::uuid, territory, measure, part, method, period, breakdown,
           value, low, high, se, persons, population, n, quality, estimation
    from json_to_recordset(${JSON.stringify(estimates)}::json) as e(
      territory text, measure text, part text, method text, period text, breakdown text,
      value double precision, low double precision, high double precision, se double precision,
      persons double precision, population double precision, n integer, quality text, estimation text)`.execute(tx);
}

/** Whether two versions say the same of themselves. */
export const sameWords = (one: DatasetText, other: DatasetText): boolean => wordsOf(one) === wordsOf(other);

/** What is said of a dataset, in one order whatever the database gives back; what its categories are called is part of it. */
function wordsOf({ title, description, caveats, source, sourceUrl, licence, recipe }: DatasetText): string {
  const texts = [title, description, caveats].map(({ es, en }) => [es, en]);
  const categories = (recipe ? namedCategories(recipe, 'es') : []).map(({ group, value, name }) => [
    group,
    value,
    name,
  ]);
  const groups = (recipe ? groupsNamedIn(recipe) : []).map((group) => [group, groupingName([group], recipe, 'es')]);
  const names = [...groups, ...categories];
  return JSON.stringify([texts, source, sourceUrl, licence, names.map((one) => JSON.stringify(one)).toSorted()]);
}
