/**
 * Telling each organisation that an import changed: one letter with what changed, and the link that puts it back. It goes to its owners;
 * where it has none and what its own people wrote was replaced, to the contact that it had.
 */
import { sql } from 'kysely';
import { addressesOf, ownersOf } from '#people/membership/queries.server.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress, newToken, tokenHash } from '#platform/server/mailed-token.ts';
import { callOffLetters } from '#platform/server/outbox.ts';
import { mailWith } from '../../letters/queue.server.ts';
import { undoMinutes } from '#platform/undo.ts';
import { fieldsWritten } from '../../provenance/writing.ts';
import type { ImportAnswers, ImportField } from '../../sheet/row.ts';
import { fieldName, fieldText } from './field-words.ts';

/** In the transaction that writes the import. */
export async function tellChanged(tx: Db, batch: string): Promise<void> {
  const rows = await tx
    .selectFrom('import_row as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .select(['o.id', 'o.name', 'r.before', 'r.answers'])
    .where('r.batch_id', '=', batch)
    .where('r.after_at', 'is not', null)
    .where('r.before', 'is not', null)
    .select(ownersOf('o.id').as('owners'))
    .where((e) => e.or([e(ownersOf('o.id'), '>', 0), ownReplaced]))
    .execute();
  for (const { id, name, owners, before, answers } of rows) {
    const [was, is] = [before as ImportAnswers, answers as ImportAnswers];
    const contact = was.contactEmail;
    const known = owners > 0 ? await addressesOf(tx, id) : contact ? [contact] : [];
    for (const to of known) await tell(tx, batch, { id, name, to }, changedText(was, is));
  }
}

const ownReplaced = sql<boolean>`jsonb_path_exists(r.changes, '$[*] ? (@.kind == "owned" && @.taken == true)')`;

async function tell(
  tx: Db,
  batch: string,
  of: { id: string; name: string; to: string },
  changed: string,
): Promise<void> {
  const { token, ...waits } = await holdNotice(tx, batch, of);
  const link = mailedAddress(`/mi-organizacion/devolver/${token}`, 'es');
  await mailWith(tx, { to: of.to, locale: 'es', ...waits }, 'importChanged', of.name, changed, link);
}

/** Keeps that somebody of an organisation is told of an import: how long the letter waits, and by what it is called off. */
export async function holdNotice(tx: Db, batch: string, { id: organization, to }: { id: string; to: string }) {
  const [id, token] = [newId(), newToken()];
  await tx
    .insertInto('import_notice')
    .values({
      id,
      batch_id: batch,
      organization_id: organization,
      told_to: to,
      token_hash: tokenHash(token),
      told_at: now(),
    })
    .execute();
  return { token, dedupeKey: letterOf(id), sendAfter: now().add({ minutes: undoMinutes }) };
}

const letterOf = (notice: string): string => `import:${notice}`;

/** What of an organisation an import that is undone leaves as it was: what it said until now, and what it says again. */
export interface Undone {
  readonly id: string;
  readonly current: ImportAnswers;
  readonly after: ImportAnswers;
}

/** In the transaction that undoes the import: letters that have not been sent are not; whoever got one is told that it is undone. */
export async function tellUndone(tx: Db, batch: string, undone: readonly Undone[]): Promise<void> {
  for (const { dedupeKey, to, organization, name, slug } of await toldOfSheet(tx, batch)) {
    const back = undone.find((one) => one.id === organization);
    const changed = back ? changedText(back.current, back.after) : '';
    const page = mailedAddress(`/articuladores/${slug}`, 'es');
    await mailWith(tx, { to, locale: 'es', dedupeKey }, 'importUndone', name, changed, page);
  }
}

/** Calls off the letters of an import that have not been sent; answers whom the others told, and the key of the letter that it was undone. */
export async function toldOfSheet(tx: Db, batch: string) {
  await callOffTelling(tx, batch);
  const told = await tx
    .selectFrom('import_notice as n')
    .innerJoin('organization as o', 'o.id', 'n.organization_id')
    .select(['n.id', 'n.told_to as to', 'o.id as organization', 'o.name', 'o.slug'])
    .where('n.batch_id', '=', batch)
    .where('n.told_to', '<>', nobody)
    .execute();
  return told.map(({ id, ...one }) => ({ ...one, dedupeKey: `${letterOf(id)}:undone` }));
}

/** To whom a letter that was called off was told. */
const nobody = '';

/** Their links stay: whoever has one reads that the import was undone. */
async function callOffTelling(tx: Db, batch: string): Promise<void> {
  const told = await tx.selectFrom('import_notice').select('id').where('batch_id', '=', batch).execute();
  const dropped = await callOffLetters(
    tx,
    told.map(({ id }) => letterOf(id)),
  );
  const untold = told.filter(({ id }) => dropped.includes(letterOf(id))).map(({ id }) => id);
  await tx
    .updateTable('import_notice')
    .set({ told_to: nobody })
    .where(({ eb }) => eb('id', '=', sql<string>`any(${untold}::uuid[])`))
    .execute();
}

/** A line for each field: «– Sitio web: https://a.cl → https://b.cl». */
export function changedText(before: ImportAnswers, answers: ImportAnswers): string {
  const said = (field: ImportField, from: ImportAnswers) => fieldText(field, from[field], 'es').slice(0, 300) || '–';
  return fieldsWritten(before, answers)
    .map((field) => field as ImportField)
    .map((field) => `– ${fieldName(field, 'es')}: ${said(field, before)} → ${said(field, answers)}`)
    .join('\n');
}
