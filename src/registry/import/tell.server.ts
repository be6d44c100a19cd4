/** Telling the owners of each organisation that an import changed: one letter with what changed, and the link that puts it back. */
import { addressesOf, ownersOf } from '#people/membership/queries.server.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress, newToken, tokenHash } from '#platform/server/mailed-token.ts';
import { mailTo } from '../letters/queue.server.ts';
import { fieldsWritten } from '../provenance/writing.ts';
import type { ImportAnswers, ImportField } from '../sheet/row.ts';
import { fieldName, fieldText } from './field-words.ts';

/** In the transaction that writes the import. */
export async function tellOwners(tx: Db, batch: string): Promise<void> {
  const rows = await tx
    .selectFrom('import_row as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .select(['o.id', 'o.name', 'r.before', 'r.answers'])
    .where('r.batch_id', '=', batch)
    .where('r.after_at', 'is not', null)
    .where('r.before', 'is not', null)
    .where(ownersOf('o.id'), '>', 0)
    .execute();
  for (const { id, name, before, answers } of rows)
    for (const to of await addressesOf(tx, id)) await tell(tx, batch, { id, name, to }, changedText(before!, answers!));
}

async function tell(
  tx: Db,
  batch: string,
  of: { id: string; name: string; to: string },
  changed: string,
): Promise<void> {
  const token = newToken();
  await tx
    .insertInto('import_notice')
    .values({
      id: newId(),
      batch_id: batch,
      organization_id: of.id,
      told_to: of.to,
      token_hash: tokenHash(token),
      told_at: now(),
    })
    .execute();
  const link = mailedAddress(`/mi-organizacion/devolver/${token}`, 'es');
  await mailTo(tx, of.to, 'es', 'importChanged', of.name, changed, link);
}

/** A line for each field: «– Sitio web: https://a.cl → https://b.cl». */
export function changedText(before: ImportAnswers, answers: ImportAnswers): string {
  const said = (field: ImportField, from: ImportAnswers) => fieldText(field, from[field], 'es').slice(0, 300) || '–';
  return fieldsWritten(before, answers)
    .map((field) => field as ImportField)
    .map((field) => `– ${fieldName(field, 'es')}: ${said(field, before)} → ${said(field, answers)}`)
    .join('\n');
}
