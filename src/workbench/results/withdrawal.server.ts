/** Which public figures change when a dataset is withdrawn: those that go, and those that others give, its version before too. */
import { keyOf } from '#figures/release/canonical-csv.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { datasets, estimates, type EstimateFilter } from '#figures/release/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';

/** Public figures that change alike. */
export interface Changed {
  /** The dataset that gives them afterwards; null where none does. */
  readonly source: Readonly<Record<Locale, string>> | null;
  readonly figures: number;
  readonly places: readonly string[];
}

export interface WithdrawalEffects {
  /** With its version before back; null where there is none. */
  readonly before: readonly Changed[] | null;
  readonly none: readonly Changed[];
}

/** What withdrawing a current dataset would change; `version`: its version before, where it has one. */
export async function withdrawalEffects(
  db: Db,
  slug: string,
  version: Pick<Dataset, 'id'> | undefined,
): Promise<WithdrawalEffects> {
  const whole = (filter: Pick<EstimateFilter, 'supposing'>) =>
    estimates(db, { dataset: slug, breakdowns: 'all', ...filter });
  const own = [...(await whole({})), ...(version ? await whole({ supposing: { slug, id: version.id } }) : [])];
  const [titles, now] = [await titlesIn(db), await shownOf(db, own, {})];
  const changed = async (id: string | undefined) =>
    changedFrom(titles, now, await shownOf(db, own, { supposing: { slug, id } }));
  return { before: version ? await changed(version.id) : null, none: await changed(undefined) };
}

/** What withdrawing it changed, by the first release without it. */
async function withdrawalChanges(db: Db, slug: string, release: number): Promise<Changed[]> {
  const own = await Promise.all(
    [release - 1, release].map((one) => estimates(db, { dataset: slug, breakdowns: 'all', release: one })),
  );
  const [now = [], then = []] = await Promise.all(
    [release - 1, release].map((one) => shownOf(db, own.flat(), { release: one })),
  );
  return changedFrom(await titlesIn(db, release), now, then);
}

/** The figures of the same things as those, as they are public. */
async function shownOf(db: Db, own: readonly Estimate[], when: Pick<EstimateFilter, 'release' | 'supposing'>) {
  const of = (field: 'territory' | 'measure' | 'method' | 'period' | 'breakdown') => [
    ...new Set(own.map((estimate) => estimate[field])),
  ];
  const keys = new Set(own.map(keyOf));
  const shown = await estimates(db, {
    territories: of('territory'),
    measures: of('measure'),
    methods: of('method'),
    periods: of('period'),
    breakdowns: of('breakdown'),
    ...when,
  });
  return shown.filter((one) => keys.has(keyOf(one)) && one.value !== null);
}

type Titles = ReadonlyMap<string, Dataset['title']>;

const titlesIn = async (db: Db, release?: number): Promise<Titles> =>
  new Map((await datasets(db, release)).map(({ slug, title }) => [slug, title]));

function changedFrom(titles: Titles, now: readonly Estimate[], then: readonly Estimate[]): Changed[] {
  const [before, after] = [now, then].map((some) => new Map(some.map((one) => [keyOf(one), one])));
  const changed = [...new Set([...before!.keys(), ...after!.keys()])].filter((key) => {
    const [old, one] = [before!.get(key), after!.get(key)];
    return old?.dataset !== one?.dataset || old?.value !== one?.value;
  });
  const bySource = Map.groupBy(changed, (key) => after!.get(key)?.dataset);
  return [...bySource].map(([source, keys]) => ({
    source: source === undefined ? null : (titles.get(source) ?? null),
    figures: keys.length,
    places: [...new Set(keys.map((key) => (after!.get(key) ?? before!.get(key))!.territory))],
  }));
}

/** What a run's page says was just done of a dataset: where it was withdrawn, with what that changed. */
export async function withdrawalSaid(db: Db, query: URLSearchParams) {
  const [what, of, release] = ['hecho', 'conjunto', 'version-datos'].map((name) => query.get(name));
  const changed = of && release && /^\d{1,6}$/.test(release) ? await withdrawalChanges(db, of, Number(release)) : null;
  return { what, of, changed };
}

/** The words of an address that say it. */
export const withdrawnQuery = (slug: string, release: number, restored: number | null): URLSearchParams =>
  new URLSearchParams({
    hecho: restored === null ? 'retirado' : 'repuesto',
    conjunto: slug,
    'version-datos': String(release),
  });
