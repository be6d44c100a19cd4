/** What the pages of the datasets show: the list, one dataset with its versions and first rows, and its files. */
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { datasetCsv } from './datapackage.server.ts';
import type { Dataset } from '../release/dataset.ts';
import type { Estimate } from '../release/estimate.ts';
import {
  currentRelease,
  datasetBySlug,
  datasets,
  estimates,
  releasedAt,
  versionsOf,
} from '../release/queries.server.ts';
import { summariesOf, type Summary } from '../release/summaries.server.ts';
import { tableFormats } from './address.ts';
import { withdrawalOf, type Withdrawal } from '../release/withdrawal.server.ts';
import { mediaTypes, tableFile, type TableFile } from './files.server.ts';

export interface ListedDataset {
  readonly dataset: Dataset;
  readonly summary: Summary;
}

/** The datasets of the latest release, those of the bodies that measure first. */
export async function listedDatasets(
  db: Db,
): Promise<{ release: number; at: Temporal.Instant | null; listed: ListedDataset[] }> {
  const release = await currentRelease(db);
  const all = await datasets(db);
  const summaries = await summariesOf(
    db,
    all.map(({ id }) => id),
  );
  const at = (await releasedAt(db, release)) ?? null;
  return { release, at, listed: all.flatMap((dataset) => summarised(dataset, summaries)) };
}

export interface DatasetShown extends ListedDataset {
  readonly versions: readonly Dataset[];
  /** It is no longer among the current figures, or a later version is. */
  readonly standing: 'current' | 'replaced' | 'withdrawn';
  /** Null for a version that was never withdrawn: it is current, or only gave way to the next. */
  readonly withdrawal: Withdrawal | null;
  readonly preview: readonly Estimate[];
}

const previewed = 10;

/** A dataset as it is in a release (the latest when not said; its last version when it was withdrawn); undefined when there is none. */
export async function shownDataset(db: Db, slug: string, release?: number): Promise<DatasetShown | undefined> {
  const versions = await versionsOf(db, slug);
  const dataset = await datasetToShow(db, slug, release);
  if (!dataset) return undefined;
  const [listed] = summarised(dataset, await summariesOf(db, [dataset.id]));
  const rows = await estimates(db, { dataset: slug, release: dataset.released, breakdowns: 'all' });
  const [newest] = versions;
  const standing = dataset.ended === null ? 'current' : newest?.id === dataset.id ? 'withdrawn' : 'replaced';
  const withdrawal = await withdrawalOf(db, dataset.id);
  return listed && { ...listed, versions, standing, withdrawal, preview: rows.slice(0, previewed) };
}

/** A dataset's file by its name, `SLUG.csv`, `.xlsx`, `.json` or its recipe, `receta.json`; undefined when there is no such thing. */
export async function datasetFile(
  db: Db,
  { slug, file, release, locale }: { slug: string; file: string; release: number | undefined; locale: Locale },
): Promise<TableFile | undefined> {
  const format = tableFormats.find((one) => file === `${slug}.${one}`);
  const dataset = await datasetToShow(db, slug, release);
  if (dataset?.recipe && file === 'receta.json')
    return { name: file, mediaType: mediaTypes.json, body: `${JSON.stringify(dataset.recipe, null, 2)}\n` };
  if (!dataset || !format) return undefined;
  if (format === 'csv') return { name: file, mediaType: mediaTypes.csv, body: await datasetCsv(db, dataset) };
  const rows = await estimates(db, { dataset: slug, release: dataset.released, breakdowns: 'all' });
  const figures = { estimates: rows, release: release ?? dataset.released, sources: [dataset] };
  return tableFile(figures, { format, locale, title: slug });
}

async function datasetToShow(db: Db, slug: string, release: number | undefined): Promise<Dataset | undefined> {
  if (release !== undefined && release > (await currentRelease(db))) return undefined;
  const found = await datasetBySlug(db, slug, release);
  return found ?? (release === undefined ? (await versionsOf(db, slug))[0] : undefined);
}

function summarised(dataset: Dataset, summaries: ReadonlyMap<string, Summary>): ListedDataset[] {
  const summary = summaries.get(dataset.id);
  return summary ? [{ dataset, summary }] : [];
}
