/** What can be done with reports: an edition is frozen and published in one act. */
import { productForVersion, publishMadeVersion, type NewProduct } from '#mesa/product/for-others.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { reportFacts } from '../facts/queries.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { Frozen } from './edition.ts';
import type { ReportKind } from '../facts/kind.ts';
import { makeFiles } from './make.server.ts';
import { reportStandings, type ReportStanding } from './queries.server.ts';
import { isSameEdition } from './read.server.ts';
import { whyNotPublishReport } from './rules.ts';
import { words } from './words.ts';

/** Freezes what the report says now, makes its files and publishes them. Answers the edition's number. Its files are made before anything is written: nothing is published by half. */
export async function publishReport(db: Db, actor: Actor | null, kind: ReportKind): Promise<number> {
  refuse(whyMayNot(actor, rights.publishReport));
  const standing = (await reportStandings(db, actor)).find((one) => one.kind === kind)!;
  const { last, isPublic, target } = standing;
  const facts = await reportFacts(db);
  const unchanged = last !== null && isPublic && (await isSameEdition(db, last, facts));
  refuse(whyNotPublishReport({ unchanged, target }));
  const number = (last?.number ?? 0) + 1;
  const files = await makeFiles({ kind, number, facts });
  await transact(db, (tx) => keepEdition(tx, actor, { kind, number, facts, files, target: target! }));
  return number;
}

interface Kept extends Frozen {
  readonly number: number;
  readonly files: Awaited<ReturnType<typeof makeFiles>>;
  readonly target: NonNullable<ReportStanding['target']>;
}

async function keepEdition(tx: Db, actor: Actor | null, { kind, number, facts, files, target }: Kept): Promise<void> {
  const product = await productForVersion(
    tx,
    actor,
    'product' in target ? target.product.id : newProduct(kind, target.axis.id),
  );
  const taken = await tx.selectFrom('report_edition').select('id').where('kind', '=', kind).where('number', '=', number).executeTakeFirst(); // prettier-ignore
  if (taken) refused('report-made-meanwhile');
  const day = formatDate(Temporal.PlainDate.from(facts.asOf), 'es');
  const note = words.es.note(formatNumber(number, 'es'), day);
  const versionId = await publishMadeVersion(tx, actor, product, { note, files });
  const id = newId();
  await tx
    .insertInto('report_edition')
    .values({
      id,
      kind,
      number,
      version_id: versionId,
      data: JSON.stringify(facts),
      release: facts.need?.release ?? null,
      made_by: actor?.id ?? null,
      made_at: now(),
    })
    .execute();
  await journal(tx, actor, { what: 'report.published', on: ['product', product], after: { kind, number } });
}

/** Written in the mesa's own language, as whatever its people write. */
const newProduct = (kind: ReportKind, axisId: string): NewProduct => ({ axisId, ...words.es.product[kind] });
