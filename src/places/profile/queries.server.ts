/** Everything a territory's page shows, out of the published figures. */
import { country, levelOf, type Place, placeByCode } from '#territory/place.ts';
import { organizationsOfPlace } from '#registry/directory/place-queries.server.ts';
import type { OrganizationsOfPlace } from '#registry/directory/place-queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import { type Estimate } from '#figures/release/estimate.ts';
import { headlines, type Measure } from '#figures/release/measures.ts';
import { currentRelease, datasets, datasetsByGroup, estimates } from '#figures/release/queries.server.ts';
import { neighboursOf } from '#territory/neighbours.ts';
import { comunasOf, regions } from '#territory/territory.ts';
import { comparable, latestOf } from '../series.ts';
import { groupTables, type GroupTable } from '../groups/table.ts';
import { rankByValue, standing, type PlaceStanding } from './rank.ts';

/** A place with its figures of the same series and period as another's, by measure. */
export interface PlaceRow {
  readonly place: Place;
  readonly figures: Readonly<Partial<Record<Measure, Estimate>>>;
}

/** Where the place stands in a measure: by intervals, or by the value alone where none is published. */
export interface Standings {
  readonly figure: Estimate;
  /** Code of the region whose comunas it is among; `CL` for the whole country. */
  readonly among: string;
  readonly standing: PlaceStanding | null;
  readonly position: { readonly place: number; readonly of: number } | null;
}

export interface PlaceProfile {
  readonly place: Place;
  readonly release: number;
  /** Shares of persons of every method and year. */
  readonly shares: readonly Estimate[];
  /** The latest of each headline measure; null where none is published. */
  readonly latest: Readonly<Record<(typeof headlines)[number], Estimate | null>>;
  /** The region and the country in the same series and period, where they are published. */
  readonly above: readonly PlaceRow[];
  readonly standings: readonly Standings[];
  /** Figures by group of the population; none where nobody published any. */
  readonly groups: readonly GroupTable[];
  /** Regions of the country, comunas of the region, or neighbours of the comuna. */
  readonly others: readonly PlaceRow[];
  /** Latest deprivations of the region; of a comuna, those of its region. */
  readonly deprivations: readonly Estimate[];
  /** Census by age, and projections by year. */
  readonly people: readonly Estimate[];
  /** The country's latest lines, all of one month. */
  readonly lines: readonly Estimate[];
  readonly organizations: OrganizationsOfPlace | null;
  /** The datasets of the figures shown. */
  readonly sources: readonly Dataset[];
}

const shown = [...headlines, 'not_extreme', 'only_income', 'only_multidimensional', 'fgt1', 'fgt2'];
const lineMeasures = ['poverty_line', 'extreme_line', 'food_basket'];

/** The page of a place as of the latest release. */
export async function placeProfile(db: Db, place: Place): Promise<PlaceProfile> {
  const region = place.region ?? undefined;
  const codes = [...new Set([place.code, place.region ?? 'CL', 'CL'])];
  const [release, all, figures, byGroup, people, deprivations, lines, organizations] = await Promise.all([
    currentRelease(db),
    datasets(db),
    estimates(db, { territories: codes, measures: shown }),
    figuresByGroup(db, place),
    estimates(db, { territories: [place.code], measures: ['population'], breakdowns: 'all' }),
    region ? estimates(db, { territories: [region], measures: ['raw'] }) : [],
    estimates(db, { territories: ['CL'], measures: lineMeasures }),
    region ? organizationsOfPlace(db, { region, comuna: place.level === 'comuna' ? place.code : undefined }) : null,
  ]);
  const shares = figures.filter(({ territory }) => territory === place.code);
  const latest = latestByMeasure(shares);
  const peers = await peersOf(db, place, Object.values(latest));
  const profile = {
    place,
    release,
    shares,
    latest,
    people,
    organizations,
    above: aboveOf(place, latest, figures),
    standings: standingsOf(place, latest, peers),
    groups: groupTables(byGroup, all),
    others: othersOf(place, peers),
    deprivations: ofLastPeriod(deprivations),
    lines: ofLastPeriod(lines).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)),
  };
  return { ...profile, sources: sourcesOf(profile, all) };
}

/** Dataset by dataset, so that each table is whole and of one. */
async function figuresByGroup(db: Db, { code }: Place): Promise<Estimate[]> {
  const slugs = await datasetsByGroup(db, code);
  const each = slugs.map((dataset) => estimates(db, { territories: [code], dataset, breakdowns: 'all' }));
  return (await Promise.all(each)).flat();
}

function latestByMeasure(shares: readonly Estimate[]): PlaceProfile['latest'] {
  const entries = headlines.map((measure) => [measure, latestOf(shares, measure) ?? null]);
  return Object.fromEntries(entries) as PlaceProfile['latest'];
}

const peerLevels = { country: ['region'], region: ['region', 'comuna'], comuna: ['comuna'] } as const;

/** The figures of every place it may stand among or list, in the series and period of the latest. */
async function peersOf(db: Db, { level }: Place, latest: readonly (Estimate | null)[]): Promise<Estimate[]> {
  const known = latest.filter((one) => one !== null);
  const asked = await Promise.all(
    known.flatMap(({ measure, method, period }) =>
      peerLevels[level].map((of) =>
        estimates(db, { level: of, measures: [measure], methods: [method], periods: [period] }),
      ),
    ),
  );
  return asked.flat();
}

function row(place: Place, figures: readonly Estimate[]): PlaceRow {
  const own = figures.filter(({ territory }) => territory === place.code);
  return { place, figures: Object.fromEntries(own.map((one) => [one.measure, one])) };
}

function aboveOf(place: Place, latest: PlaceProfile['latest'], figures: readonly Estimate[]): PlaceRow[] {
  const above = [place.level === 'comuna' && placeByCode(place.region!), place.level !== 'country' && country];
  const same = figures.filter(({ measure, method, period }) =>
    Object.values(latest).some((one) => one?.measure === measure && one.method === method && one.period === period),
  );
  return above.flatMap((one) => (one ? [row(one, same)] : []));
}

function standingsOf(place: Place, latest: PlaceProfile['latest'], peers: readonly Estimate[]): Standings[] {
  if (place.level === 'country') return [];
  const groups = place.level === 'comuna' ? [place.region!, 'CL'] : ['CL'];
  return Object.values(latest).flatMap((figure) => {
    if (!figure || figure.value === null) return [];
    return groups.flatMap((among) => {
      const all = peers.filter(
        (one) =>
          comparable(one, figure) &&
          levelOf(one.territory) === place.level &&
          (among === 'CL' || one.territory.startsWith(among)),
      );
      const of = { figure, among, standing: standing(figure, all), position: rankByValue(figure, all) };
      return all.length > 1 ? of : []; // the only one there is stands nowhere
    });
  });
}

function othersOf(place: Place, peers: readonly Estimate[]): PlaceRow[] {
  const near = {
    country: () => regions,
    region: () => comunasOf(place.code),
    comuna: () => neighboursOf(place.code),
  }[place.level]();
  return near.flatMap(({ code }) => placeByCode(code) ?? []).map((one) => row(one, peers));
}

/** Those of the last period there is. */
function ofLastPeriod(all: readonly Estimate[]): Estimate[] {
  const last = all.reduce((latest, { period }) => (period > latest ? period : latest), '');
  return all.filter(({ period }) => period === last);
}

function sourcesOf(profile: Omit<PlaceProfile, 'sources'>, all: readonly Dataset[]): Dataset[] {
  const rows = [...profile.above, ...profile.others].flatMap(({ figures }) => Object.values(figures));
  const used = new Set([
    ...[profile.shares, profile.deprivations, profile.people, profile.lines, rows].flat().map((one) => one.dataset),
    ...profile.groups.map((table) => table.dataset.slug),
  ]);
  return all.filter(({ slug }) => used.has(slug));
}
