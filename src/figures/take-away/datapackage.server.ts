/** Everything published as a frictionless data package: datapackage.json, and the CSV of each dataset it points to. */
import { createHash } from 'node:crypto';
import type { Db } from '#platform/server/db.ts';
import schema from '../../../data/poverty/published/estimates.schema.json' with { type: 'json' };
import { csvOf } from '../release/canonical-csv.ts';
import type { Dataset } from '../release/dataset.ts';
import { categoriesJson } from './as-json.ts';
import { currentRelease, datasets, estimates, releasedAt } from '../release/queries.server.ts';

/** A dataset's CSV, always the same bytes for a version. Without its first line, its SHA-256 is the dataset's. */
export async function datasetCsv(db: Db, { slug, released }: Dataset): Promise<string> {
  return csvOf(await estimates(db, { dataset: slug, release: released, breakdowns: 'all' }));
}

/**
 * The package of a release (the latest when not said), as https://specs.frictionlessdata.io/data-package/ describes it; undefined
 * when there is no such release. `origin` is this installation's address: resources are named by URL.
 */
export async function dataPackage(db: Db, origin: string, mesa: string, asked?: number): Promise<object | undefined> {
  const release = asked ?? (await currentRelease(db));
  const at = await releasedAt(db, release);
  if (!at) return undefined;
  return {
    profile: 'tabular-data-package',
    name: 'data-social',
    id: `${origin}/datos/datapackage.json?release=${release}`,
    title: `Data Social: cifras de pobreza (${mesa})`,
    description:
      'Cifras publicadas de pobreza por comuna, región y país, con su método, su incertidumbre y su fuente. Dos metodologías nunca forman una misma serie.',
    homepage: `${origin}/datos`,
    version: `${release}.0.0`,
    created: at.toString(),
    keywords: ['pobreza', 'Chile', 'comunas', 'Casen'],
    resources: await resourcesOf(db, origin, release),
  };
}

async function resourcesOf(db: Db, origin: string, release: number): Promise<object[]> {
  const resources: object[] = [];
  for (const dataset of await datasets(db, release)) resources.push(await resourceOf(db, dataset, origin, release));
  return resources;
}

async function resourceOf(db: Db, dataset: Dataset, origin: string, release: number): Promise<object> {
  const { slug, version, title, description, caveats, source, sourceUrl, licence, official, recipe } = dataset;
  const { bytes, sha256 } = await weighed(db, dataset);
  return {
    profile: 'tabular-data-resource',
    name: slug,
    title: title.es,
    description: description.es,
    path: `${origin}/datos/conjuntos/${slug}/${slug}.csv?release=${release}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    sources: [{ title: source, ...(sourceUrl && { path: sourceUrl }) }],
    licenses: [{ title: licence, path: `${origin}/datos/conjuntos/${slug}` }],
    version: String(version),
    official,
    caveats: caveats.es,
    en: { title: title.en, description: description.en, caveats: caveats.en },
    ...(recipe && { categories: categoriesJson(recipe) }),
    schema,
  };
}

/** A version never changes, so it is weighed once. */
const weights = new Map<string, { readonly bytes: number; readonly sha256: string }>();

async function weighed(db: Db, dataset: Dataset) {
  const known = weights.get(dataset.id);
  if (known) return known;
  const csv = Buffer.from(await datasetCsv(db, dataset));
  const weight = { bytes: csv.length, sha256: createHash('sha256').update(csv).digest('hex') };
  weights.set(dataset.id, weight);
  return weight;
}
