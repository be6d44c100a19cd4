/** What can be asked of reports: where each stands, for staff; what anyone may take away and make again. */
import { gapRunsAside } from '#gaps/run/queries.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import type { KeptProduct, Product, ProductFile } from '#mesa/product/product.ts';
import { allProducts, publicProducts, publishedVersion } from '#mesa/product/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { maker, type ReportFacts } from '../facts/facts.ts';
import { reportFacts } from '../facts/queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { fileName, type Edition, type Frozen } from './edition.ts';
import { isReportKind, reportKinds, type ReportKind } from '../facts/kind.ts';
import { makeReport } from './make.server.ts';
import { editions, frozenEdition } from './read.server.ts';

/** Where a report goes: to the product of the edition before, or to a new one of an axis. */
export type Target =
  { readonly product: KeptProduct } | { readonly axis: { readonly id: string; readonly name: string } };

/** An edition as anyone reads of it. */
export interface ShownEdition {
  readonly edition: Edition;
  readonly product: Product;
  readonly file: ProductFile;
  /** The newest, where it is not the newest itself. */
  readonly newer: Edition | null;
  /** The day of what it says. */
  readonly asOf: Temporal.PlainDate;
}

export interface ReportStanding {
  readonly kind: ReportKind;
  /** The last edition, whether anyone may still read it or not. */
  readonly last: Edition | null;
  /** Whether anyone may. */
  readonly isPublic: boolean;
  readonly target: Target | null;
}

/** Where each kind of report stands, for those who publish them. */
export async function reportStandings(db: Db, actor: Actor | null): Promise<ReportStanding[]> {
  refuse(whyMayNot(actor, rights.publishReport));
  const [made, products, allAxes] = [await editions(db), await allProducts(db, actor), await axes(db)];
  return reportKinds.map((kind) => {
    const last = made.find((one) => one.kind === kind) ?? null;
    const product = products.find(({ files }) => files.some(({ id }) => id === last?.versionId));
    const isPublic = product?.files.some(({ id, state }) => id === last?.versionId && state === 'published') ?? false;
    const axis = allAxes[0]; // the first of the newest cycle
    const ofCycle = (id: string) => allAxes.find((one) => one.id === id)?.cycleId === axis?.cycleId;
    const goesOn = product && !product.archived && ofCycle(product.axisId);
    const target = goesOn ? { product } : axis ? { axis: { id: axis.id, name: axis.name } } : null;
    return { kind, last, isPublic: isPublic && !product?.archived, target };
  });
}

/** What a report published now would not say yet: a run that is on its way, or that is done and nobody published. */
export async function runsAside(db: Db, actor: Actor | null): Promise<Awaited<ReturnType<typeof gapRunsAside>>> {
  refuse(whyMayNot(actor, rights.publishReport));
  return gapRunsAside(db);
}

/** The report as it would be published now: to be looked at first. Undefined where there is no such kind. */
export async function previewReport(db: Db, actor: Actor | null, kind: string, locale: Locale) {
  refuse(whyMayNot(actor, rights.publishReport));
  if (!isReportKind(kind)) return undefined;
  const frozen: Frozen = { kind, number: null, facts: await reportFacts(db) };
  return { name: fileName(frozen, locale), bytes: await makeReport(frozen, locale) };
}

/** The editions among the versions of a product that anyone may read, by the version's id. */
export async function editionsOfProduct(
  db: Db,
  product: Pick<Product, 'files'>,
): Promise<Readonly<Record<string, Edition>>> {
  const ids = new Set(product.files.map(({ id }) => id));
  const own = (await editions(db)).filter(({ versionId }) => ids.has(versionId));
  return Object.fromEntries(own.map((edition) => [edition.versionId, edition]));
}

/** What stands at the address of an edition; of one that is withdrawn, since when and why. */
export async function editionAt(
  db: Db,
  kind: string,
  number: string,
): Promise<{ readonly shown?: ShownEdition; readonly withdrawn?: Withdrawn }> {
  // prettier-ignore
  if (!isReportKind(kind) || !/^[1-9]\d{0,5}$/.test(number)) return {};
  const all = (await editions(db)).filter((one) => one.kind === kind);
  const edition = all.find((one) => one.number === Number(number));
  if (!edition) return {};
  const { product, file, withdrawn } = await publishedVersion(db, edition.versionId);
  if (!product || !file) return withdrawn ? { withdrawn } : {};
  const ofProduct = new Set((await publicProducts(db)).flatMap(({ files }) => files.map(({ id }) => id)));
  const newest = all.find(({ versionId }) => ofProduct.has(versionId))!;
  const { facts } = (await frozenEdition(db, kind, edition.number))!;
  return { shown: { edition, product, file, newer: newest.number > edition.number ? newest : null, asOf: Temporal.PlainDate.from(facts.asOf) } }; // prettier-ignore
}

/** All that the files of a published edition are made of; undefined where there is none that anyone may read. */
export async function publicEdition(db: Db, kind: ReportKind, number: number): Promise<Frozen | undefined> {
  const found = await frozenEdition(db, kind, number);
  const isPublic = (await publicProducts(db)).some(({ files }) => files.some(({ id }) => id === found?.versionId));
  return found && isPublic ? { kind, number, facts: found.facts } : undefined;
}

/** As it is taken away, and given back to the command line. */
export const asData = ({ kind, number, facts }: Frozen) => ({ format: 'minga-report', maker, kind, number, facts });
export type ReportData = ReturnType<typeof asData>;

/** The facts of now, for the command line: whoever has the machine may; and whether a run is on its way. */
export const factsOfNow = (db: Db): Promise<ReportFacts> => reportFacts(db);
export const isRunOnItsWay = async (db: Db): Promise<boolean> => (await gapRunsAside(db)).underWay;
