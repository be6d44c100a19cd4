/** Loads datasets from files: those we ship, when Minga starts, and any other from the command line. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Db } from '#platform/server/db.ts';
import { hashOfCsv } from '../canonical-csv.ts';
import { readDescriptor, readEstimates } from './files.ts';
import { Unloadable, type LoadProblem } from './problem.ts';
import type { Publication, PublishedDataset } from '../publication.ts';
import { releaseDatasets, sameWords } from '../publish.server.ts';
import { versionsOf } from '../queries.server.ts';

const shipped = join(process.cwd(), 'data/poverty/published');

/**
 * Publishes the datasets of these descriptors, each with the CSV it names beside it: all of them in one release or, when anything is wrong in
 * any, none (throws Unloadable). For the command line and the start, which ask nobody. The same figures and words again change nothing.
 */
export async function loadDatasets(db: Db, descriptors: readonly string[]): Promise<PublishedDataset[]> {
  return releaseDatasets(db, null, await readPublications(descriptors));
}

/**
 * Publishes the datasets that Minga ships and that were never published here. One that the mesa replaced or withdrew since
 * stays so. Answers how many were published.
 */
export async function loadShipped(db: Db): Promise<number> {
  const names = (await readdir(shipped)).filter((name) => name.endsWith('.json') && name !== 'estimates.schema.json');
  const files = names.sort().map((name) => join(shipped, name));
  const known = await Promise.all(files.map((file) => wasPublished(db, file)));
  const published = await loadDatasets(
    db,
    files.filter((_, i) => !known[i]),
  );
  return published.length;
}

/** Known by the hash of the file's lines: nothing is read or checked again when Minga starts. */
async function wasPublished(db: Db, file: string): Promise<boolean> {
  const described = readDescriptor(file, await readFile(file, 'utf8'));
  if ('problems' in described) throw new Unloadable(described.problems);
  const { csv, ...dataset } = described.value;
  const sha256 = hashOfCsv(await readFile(join(shipped, csv), 'utf8'));
  const versions = await versionsOf(db, dataset.slug);
  return versions.some((version) => version.sha256 === sha256 && sameWords(version, dataset));
}

async function readPublications(descriptors: readonly string[]): Promise<Publication[]> {
  const read = await Promise.all(descriptors.map(readPublication));
  const publications = read.flatMap((one) => ('publication' in one ? [{ ...one.publication, file: one.file }] : []));
  const twice = publications.filter(({ slug }, i) => publications.findIndex((one) => one.slug === slug) < i);
  const problems = [
    ...read.flatMap((one) => ('problems' in one ? one.problems : [])),
    ...twice.map(({ file, slug }) => problemOf(file, 'slug-twice', { slug })),
  ];
  if (problems.length > 0) throw new Unloadable(problems);
  return publications;
}

async function readPublication(
  file: string,
): Promise<{ file: string; publication: Publication } | { problems: readonly LoadProblem[] }> {
  const json = await readFile(file, 'utf8').catch(() => null);
  if (json === null) return { problems: [problemOf(file, 'file-missing')] };
  const described = readDescriptor(file, json);
  if ('problems' in described) return described;
  const { csv, ...dataset } = described.value;
  const table = join(dirname(file), csv);
  const rows = await readFile(table, 'utf8').catch(() => null);
  if (rows === null) return { problems: [problemOf(table, 'file-missing')] };
  const estimates = readEstimates(table, rows);
  return 'problems' in estimates ? estimates : { file, publication: { ...dataset, estimates: estimates.value } };
}

function problemOf(file: string, code: LoadProblem['code'], particulars: LoadProblem['particulars'] = {}): LoadProblem {
  return { file, line: null, column: null, code, particulars };
}
