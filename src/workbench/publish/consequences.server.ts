/** What publishing would change of what is public now: the figures whose place it takes, and those that go. */
import { keyOf } from '#figures/release/canonical-csv.ts';
import { type Estimate, yearOf } from '#figures/release/estimate.ts';
import type { NewEstimate } from '#figures/release/publication.ts';
import { datasets, estimates } from '#figures/release/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';

/** A figure that the public pages would show instead of another. */
export interface Displaced {
  readonly now: NewEstimate;
  readonly before: Estimate;
  /** The dataset that gives the other. */
  readonly source: Readonly<Record<Locale, string>>;
}

export interface Consequences {
  readonly displaced: readonly Displaced[];
  /** Figures of the version before of that dataset, with their places and years, that the new one would not have; null without any. */
  readonly gone: {
    readonly figures: number;
    readonly places: readonly string[];
    readonly years: readonly number[];
  } | null;
}

/** Where an official figure is published it stays; otherwise the newest is shown. */
export async function consequencesOf(db: Db, slug: string, published: readonly NewEstimate[]): Promise<Consequences> {
  const byKey = new Map(published.map((estimate) => [keyOf(estimate), estimate]));
  const of = (field: 'territory' | 'measure' | 'method' | 'period' | 'breakdown') => [
    ...new Set(published.map((estimate) => estimate[field])),
  ];
  const shown = await estimates(db, {
    territories: of('territory'),
    measures: of('measure'),
    methods: of('method'),
    periods: of('period'),
    breakdowns: of('breakdown'),
  });
  const sources = new Map((await datasets(db)).map((dataset) => [dataset.slug, dataset]));
  const displaced = shown.flatMap((before): Displaced[] => {
    const now = byKey.get(keyOf(before));
    const source = sources.get(before.dataset);
    if (!now || !source || source.official || before.value === null) return [];
    return before.dataset === slug && before.value === now.value ? [] : [{ now, before, source: source.title }];
  });
  return { displaced, gone: goneOf(await estimates(db, { dataset: slug, breakdowns: 'all' }), byKey) };
}

function goneOf(own: readonly Estimate[], byKey: ReadonlyMap<string, NewEstimate>): Consequences['gone'] {
  const gone = own.filter((one) => one.value !== null && (byKey.get(keyOf(one))?.value ?? null) === null);
  if (gone.length === 0) return null;
  return {
    figures: gone.length,
    places: [...new Set(gone.map(({ territory }) => territory))],
    years: [...new Set(gone.map(yearOf))].toSorted((a, b) => a - b),
  };
}
