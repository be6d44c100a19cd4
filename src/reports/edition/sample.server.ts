/** The sample's editions: of a day before its comparisons of need and supply were published. Their files take seconds, so they are made once the mesa stands. */
import { productBySlug } from '#mesa/product/queries.server.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { noon } from '#platform/server/sample.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { reportKinds, type ReportKind } from '../facts/kind.ts';
import { reportFacts } from '../facts/queries.server.ts';
import { keepEdition } from './keep.server.ts';
import { makeFiles } from './make.server.ts';
import { editions } from './read.server.ts';

export const sampleEditionJob = 'reports.sample-edition';

const asOf = '2026-07-15';
const publishedAt = noon('2026-07-16');

/** The sample's own products, of which the edition is the next version. */
const products: Readonly<Record<ReportKind, string>> = {
  informe: 'levantamiento-informe',
  presentacion: 'levantamiento-presentacion',
  brechas: 'brechas-identificadas',
};

/** Asks for one of each. */
export async function askForSampleEditions(tx: Db): Promise<void> {
  for (const kind of reportKinds) await enqueue(tx, sampleEditionJob, { kind });
}

/** Makes the first edition of a kind, unless somebody published one meanwhile, or its product is gone. */
export async function makeSampleEdition(db: Db, { kind }: { readonly kind: ReportKind }): Promise<void> {
  const product = await productBySlug(db, products[kind]);
  if (!product || (await hasEdition(db, kind))) return;
  const frozen = { kind, number: 1, facts: beforeComparisons(await reportFacts(db)) } as const;
  const files = await makeFiles(frozen);
  await transact(db, async (tx) => {
    if (await hasEdition(tx, kind)) return;
    const target = { product: { id: product.id } };
    await keepEdition(tx, null, { ...frozen, files, target, sample: true, at: publishedAt });
  });
}

const hasEdition = async (db: Db, asked: ReportKind): Promise<boolean> =>
  (await editions(db)).some(({ kind }) => kind === asked);

/** What the sample knew then: no comparison was published, so none is a source of a gap. */
const beforeComparisons = (facts: ReportFacts): ReportFacts => ({
  ...facts,
  asOf,
  supply: [],
  gaps: facts.gaps.map((gap) => ({ ...gap, evidence: gap.evidence.filter(({ what }) => what !== 'supply_result') })),
});
