/** Gathers what a run is made from: the published need of a kind, and what the initiatives of the registry say they do. */
import { initiativesGoingOn } from '#ecosystem/initiatives/queries.server.ts';
import { resourcesOnOffer } from '#ecosystem/resources/queries.server.ts';
import { currentRelease, datasets, estimates } from '#figures/release/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';
import { comunas } from '#territory/territory.ts';
import { largestByRegion, needCsv, newestNeed, sharedNeed, type NeedTable } from './need.ts';
import { offerTable } from './offer.ts';
import { dimensionOfNeed, type GapRunAbout, type NeedKind } from './run.ts';

export interface GapInputs {
  readonly needCsv: string;
  readonly supplyCsv: string;
  readonly about: GapRunAbout;
}

/** Undefined where no need of that kind is published by comuna. */
export async function gapInputs(db: Db, need: NeedKind): Promise<GapInputs | undefined> {
  const release = await currentRelease(db);
  const table = await publishedNeed(db, need, release);
  if (!table || table.rows.length === 0) return undefined;
  const measure = measureOf(need);
  const codes = table.rows.map(({ territory }) => territory);
  const dimension = dimensionOfNeed(need);
  const going = await initiativesGoingOn(db);
  const offer = offerTable(dimension ? going.filter((one) => one.dimensions.includes(dimension)) : going, codes);
  const used = (await datasets(db, release)).filter(({ slug }) => table.datasets.includes(slug));
  const synthetic = isShared(need);
  return {
    needCsv: needCsv(table, { measure, synthetic }),
    supplyCsv: offer.csv,
    about: {
      release,
      measure,
      method: table.method,
      period: table.period,
      synthetic,
      sources: used.map(({ slug, title, source }) => ({ slug, title, source })),
      comunas: codes.length,
      without: comunas.map(({ code }) => code).filter((code) => !codes.includes(code)),
      initiatives: offer.initiatives,
      withoutNumber: offer.withoutNumber,
      resources: await resourcesOnOffer(db),
    },
  };
}

/** The rate of a dimension is published of regions alone. */
const isShared = (need: NeedKind): boolean => need !== 'multidimensional' && need !== 'income';
const measureOf = (need: NeedKind): string => (need === 'multidimensional' ? 'h' : need === 'income' ? 'fgt0' : need);

async function publishedNeed(db: Db, need: NeedKind, release: number): Promise<NeedTable | undefined> {
  const measures = [need === 'income' ? 'fgt0' : 'h'];
  const own = newestNeed(await estimates(db, { measures, level: 'comuna', release }));
  if (!own || !isShared(need)) return own;
  const { method, period } = own;
  const among = { methods: [method], periods: [period], level: 'region', release } as const;
  const parts = indicatorsIn(method, need);
  const [poverty, lacking] = await Promise.all([
    estimates(db, { ...among, measures }),
    estimates(db, { ...among, measures: ['raw'], parts }),
  ]);
  const rates = { poverty: largestByRegion(poverty), lacking: largestByRegion(lacking) };
  const used = [...own.datasets, ...[...poverty, ...lacking].map(({ dataset }) => dataset)];
  return { ...own, rows: sharedNeed(own.rows, rates), datasets: [...new Set(used)] };
}

/** The indicators of a dimension by a method; none where the method has not that dimension. */
function indicatorsIn(id: string, dimension: string): string[] {
  const method = methodIds.includes(id) ? methodOf(id) : undefined;
  if (method?.kind !== 'multidimensional') return [];
  return method.dimensions.find((one) => one.id === dimension)?.indicators.map((indicator) => indicator.id) ?? [];
}
