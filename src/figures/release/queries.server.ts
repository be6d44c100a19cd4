/** What is published: releases, datasets, estimates. Everything here is public. */
import type { Level } from '#territory/place.ts';
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import type { Db, JsonColumn, Tables } from '#platform/server/db.ts';
import type { Dataset, Recipe } from './dataset.ts';
import type { Estimate } from './estimate.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'dataset.title': JsonColumn<Dataset['title']>;
    'dataset.description': JsonColumn<Dataset['description']>;
    'dataset.caveats': JsonColumn<Dataset['caveats']>;
    'dataset.recipe': JsonColumn<Dataset['recipe']>;
  }
}

/** The data's version: the number of the latest release, 0 when nothing is published. */
export async function currentRelease(db: Db): Promise<number> {
  const row = await db
    .selectFrom('data_release')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** When a release was made; undefined when there is no such release. */
export async function releasedAt(db: Db, release: number): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('data_release')
    .select('released_at')
    .where('number', '=', release)
    .executeTakeFirst();
  return row?.released_at;
}

/** The datasets of a release (of the latest when not said), official ones first, by slug. */
export async function datasets(db: Db, release?: number): Promise<Dataset[]> {
  return selectDatasets(db)
    .where((where) => current(where, release))
    .orderBy('dataset.official', 'desc')
    .orderBy('dataset.slug')
    .execute();
}

/** A dataset as it is in a release (the latest when not said). */
export async function datasetBySlug(db: Db, slug: string, release?: number): Promise<Dataset | undefined> {
  return selectDatasets(db)
    .where('dataset.slug', '=', slug)
    .where((where) => current(where, release))
    .executeTakeFirst();
}

/** Datasets by id, whether they are current or not. */
export async function datasetsById(db: Db, ids: readonly string[]): Promise<Dataset[]> {
  if (ids.length === 0) return [];
  return selectDatasets(db).where('dataset.id', 'in', ids).orderBy('dataset.slug').execute();
}

/** Every version of a dataset, newest first; withdrawn ones too. */
export async function versionsOf(db: Db, slug: string): Promise<Dataset[]> {
  return selectDatasets(db).where('dataset.slug', '=', slug).orderBy('dataset.version', 'desc').execute();
}

/** Whether any version of that name came from files, not from somebody here: with the installation or by the command line. */
export async function wasLoaded(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('dataset')
    .select('id')
    .where('slug', '=', slug)
    .where('published_by', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The datasets computed of a file's same bytes, or of the territories and periods of these figures, with other figures: each in its latest such version, by slug. */
export async function datasetsOfSamePersons(
  db: Db,
  { file, figures }: Pick<Recipe, 'file' | 'figures'>,
  of: readonly Pick<Estimate, 'territory' | 'period' | 'method'>[],
) {
  const each = (field: 'territory' | 'period' | 'method') => anyOf([...new Set(of.map((one) => one[field]))]);
  return db
    .selectFrom('dataset')
    .select(['slug', 'version', 'ended'])
    .select(sql<Dataset['title']>`title`.as('title'))
    .distinctOn('slug')
    .where(sql`recipe #>> '{figures,sha256}'`, '<>', figures.sha256)
    .where((eb) =>
      eb.or([
        eb(sql`recipe #>> '{file,sha256}'`, '=', file.sha256),
        eb.exists(
          eb
            .selectFrom('estimate')
            .whereRef('estimate.dataset_id', '=', 'dataset.id')
            .where('territory', '=', each('territory'))
            .where('period', '=', each('period'))
            .where('method', '=', each('method')),
        ),
      ]),
    )
    .orderBy('slug')
    .orderBy('version', 'desc')
    .execute();
}

/** The version that would be current had the current one never come: the newest that gave way to another, of figures that nobody withdrew. */
export async function versionBefore(db: Db, slug: string): Promise<Dataset | undefined> {
  return selectDatasets(db)
    .where('dataset.slug', '=', slug)
    .where('dataset.ended', 'is not', null)
    .where('dataset.end_reason', '=', '')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('dataset as gone')
            .whereRef('gone.slug', '=', 'dataset.slug')
            .whereRef('gone.sha256', '=', 'dataset.sha256')
            .where((gone) => gone.or([gone('gone.ended', 'is', null), gone('gone.end_reason', '!=', '')])),
        ),
      ),
    )
    .orderBy('dataset.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface EstimateFilter {
  readonly territories?: readonly string[] | undefined;
  readonly level?: Level | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  /** Everybody ('') when not said; `all` for every breakdown. */
  readonly breakdowns?: readonly string[] | 'all' | undefined;
  /** Only this dataset. Otherwise, where two give the same figure, the official one is answered, then the newer. */
  readonly dataset?: string | undefined;
  readonly release?: number | undefined;
  /** As if that version of a dataset were the current one; none of its versions where it has no id. */
  readonly supposing?: { readonly slug: string; readonly id: string | undefined } | undefined;
}

/** The current datasets, by slug, that have measures of this territory for parts of its population; who is counted by age is not meant. */
export async function datasetsByGroup(db: Db, territory: string): Promise<string[]> {
  const rows = await db
    .selectFrom('estimate')
    .innerJoin('dataset', 'dataset.id', 'estimate.dataset_id')
    .where((where) => current(where, undefined))
    .where('estimate.territory', '=', territory)
    .where('estimate.breakdown', '!=', '')
    .where('estimate.measure', '!=', 'population')
    .select('dataset.slug')
    .distinct()
    .orderBy('dataset.slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

/** What the codes of each level look like. */
const codes: Record<Level, string> = { country: '^CL$', region: '^[0-9]{2}$', comuna: '^[0-9]{5}$' };

/** What several ask at a time is asked once. */
const asking = new WeakMap<Db, Map<string, Promise<number>>>();

/** How many comunas have a figure of a measure. */
export function comunasWith(db: Db, measure: string): Promise<number> {
  const asked = asking.get(db) ?? new Map<string, Promise<number>>();
  const count = asked.get(measure) ?? countComunas(db, measure).finally(() => asked.delete(measure));
  asking.set(db, asked.set(measure, count));
  return count;
}

async function countComunas(db: Db, measure: string): Promise<number> {
  const { count } = await db
    .selectFrom('estimate')
    .innerJoin('dataset', 'dataset.id', 'estimate.dataset_id')
    .where((where) => current(where, undefined))
    .where('estimate.measure', '=', measure)
    .where('estimate.territory', '~', codes.comuna)
    .select(({ fn }) => fn.count<number>('estimate.territory').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The estimates asked for, by territory, measure, part, method, period and breakdown. */
export async function estimates(db: Db, filter: EstimateFilter): Promise<Estimate[]> {
  const {
    territories,
    level,
    measures,
    parts,
    methods,
    periods,
    breakdowns = [''],
    dataset,
    release,
    supposing,
  } = filter;
  const lists = { territory: territories, measure: measures, part: parts, method: methods, period: periods } as const;
  let query = db
    .selectFrom('estimate')
    .innerJoin('dataset', 'dataset.id', 'estimate.dataset_id')
    .where((where) => (supposing ? supposed(where, supposing) : current(where, release)));
  for (const [column, among] of Object.entries(lists))
    if (among) query = query.where(sql.ref<string>(`estimate.${column}`), '=', anyOf(among));
  if (breakdowns !== 'all') query = query.where('estimate.breakdown', '=', anyOf(breakdowns));
  if (dataset !== undefined) query = query.where('dataset.slug', '=', dataset);
  if (level) query = query.where('estimate.territory', '~', codes[level]);
  return answered(query).execute();
}

const anyOf = (among: readonly string[]) => sql<string>`any(${among}::text[])`;

/** What a figure is of. */
const thing = [
  'estimate.territory',
  'estimate.measure',
  'estimate.part',
  'estimate.method',
  'estimate.period',
  'estimate.breakdown',
] as const;

/** Of the figures of the same thing, the first by standing. */
function answered(query: SelectQueryBuilder<Tables, 'estimate' | 'dataset', object>) {
  let sorted = query.distinctOn([...thing]);
  for (const column of thing) sorted = sorted.orderBy(column);
  return sorted
    .orderBy('dataset.official', 'desc')
    .orderBy('dataset.stands_from', 'desc')
    .orderBy('dataset.slug')
    .select([...thing, 'dataset.slug as dataset', 'value', 'low', 'high', 'se', 'persons', 'population', 'n'])
    .select((eb) => [
      eb.ref('quality').$castTo<Estimate['quality']>().as('quality'),
      eb.ref('estimation').$castTo<Estimate['estimation']>().as('estimation'),
    ]);
}

function selectDatasets(db: Db) {
  return db
    .selectFrom('dataset')
    .innerJoin('data_release', 'data_release.number', 'dataset.released')
    .select(['dataset.id', 'dataset.slug', 'dataset.version', 'dataset.released', 'dataset.ended', 'dataset.source'])
    .select(['dataset.licence', 'dataset.official', 'dataset.sha256', 'dataset.title', 'dataset.description'])
    .select([
      'dataset.caveats',
      'dataset.recipe',
      'dataset.source_url as sourceUrl',
      'dataset.stands_from as standsFrom',
    ])
    .select(['data_release.released_at as releasedAt', 'dataset.estimates'])
    .select(sql<boolean>`dataset.end_reason <> ''`.as('withdrawn'));
}

/** In the release: come with it or before, and not ended by then. */
function current(where: ExpressionBuilder<Tables, 'dataset'>, release: number | undefined) {
  if (release === undefined) return where('dataset.ended', 'is', null);
  return where.and([
    where('dataset.released', '<=', release),
    where.or([where('dataset.ended', 'is', null), where('dataset.ended', '>', release)]),
  ]);
}

function supposed(where: ExpressionBuilder<Tables, 'dataset'>, { slug, id }: NonNullable<EstimateFilter['supposing']>) {
  const others = where.and([where('dataset.ended', 'is', null), where('dataset.slug', '!=', slug)]);
  return id === undefined ? others : where.or([others, where('dataset.id', '=', id)]);
}
