/** Keeps an edition: its facts, and its files as a version of a product. */
import { productForVersion, publishMadeVersion, type NewProduct } from '#mesa/product/for-others.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { formatDate, formatNumber } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import type { ReportKind } from '../facts/kind.ts';
import { journal } from '../journal.ts';
import { refused } from '../reasons.ts';
import type { Frozen } from './edition.ts';
import type { makeFiles } from './make.server.ts';
import type { ReportStanding } from './queries.server.ts';
import { words } from './words.ts';

export interface MadeEdition extends Frozen {
  readonly number: number;
  readonly files: Awaited<ReturnType<typeof makeFiles>>;
  /** Its product, or the axis of a new one. */
  readonly target:
    { readonly product: { readonly id: string } } | Exclude<ReportStanding['target'], null | { product: unknown }>;
  /** It came with the sample; `at`: when, where that is not now. */
  readonly sample?: boolean;
  readonly at?: Temporal.Instant;
}

/** Writes an edition whose files are made: a version of its product. Refuses: report-made-meanwhile. */
export async function keepEdition(
  tx: Db,
  actor: Actor | null,
  { kind, number, facts, files, target, sample = false, at = now() }: MadeEdition,
): Promise<void> {
  const product = await productForVersion(
    tx,
    actor,
    'product' in target ? target.product.id : newProduct(kind, target.axis.id),
  );
  const taken = await tx.selectFrom('report_edition').select('id').where('kind', '=', kind).where('number', '=', number).executeTakeFirst(); // prettier-ignore
  if (taken) refused('report-made-meanwhile');
  const day = formatDate(Temporal.PlainDate.from(facts.asOf), 'es');
  const note = words.es.note(formatNumber(number, 'es'), day);
  const versionId = await publishMadeVersion(tx, actor, product, { note, files }, at);
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
      made_at: at,
      sample,
    })
    .execute();
  await journal(tx, actor, { what: 'report.published', on: ['product', product], after: { kind, number } });
}

/** Written in the mesa's own language, as whatever its people write. */
const newProduct = (kind: ReportKind, axisId: string): NewProduct => ({ axisId, ...words.es.product[kind] });
