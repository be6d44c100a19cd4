/** What staff decide on the rows of an import before it is applied; what it would do is then worked out again. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { isChoice, type ColumnDecisions, type SheetDecisions, type ImportChange } from '../sheet/row.ts';
import { lockBatch } from './lock.server.ts';
import type { WordMatches } from '../sheet/coded-fields.ts';
import { keepWords } from './unknown-words.server.ts';
import { whyNotMap } from './rules.ts';
import type { SheetWork } from '../sheet/work.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';

/** What a page of the preview said when it was sent: decisions are what differs from what it showed. */
export interface Decided {
  /** On possible duplicates, by line. */
  readonly choices?: ReadonlyMap<number, string>;
  /** On all possible duplicates that are open. */
  readonly all?: string | undefined;
  /** The lines that were shown with a box to leave them out, and those whose box was ticked. */
  readonly shown?: readonly number[];
  readonly out?: ReadonlySet<number>;
  /** By line and field. */
  readonly cells?: ReadonlyMap<number, SheetDecisions>;
  /** By line and field: whether anybody may read a cell that looks like a person's own. */
  readonly publish?: ReadonlyMap<number, Readonly<Partial<Record<string, 'yes' | 'no'>>>>;
  /** By field, for answers that their own people did not write. */
  readonly columns?: Readonly<Partial<Record<string, 'fill' | 'replace'>>>;
  /** By field and word, what it means. */
  readonly words?: WordMatches;
}

/** Keeps what was decided. Answers whether it was anything new, so that the preview is to be looked at again. */
export async function decideImport(
  db: Db,
  actor: Actor | null,
  id: string,
  decided: Decided,
  works: SheetWorks = ownWorks,
): Promise<boolean> {
  refuse(whyMayNot(actor, rights.importSheets));
  return transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch.state !== 'previewed') return refused('import-not-previewed');
    const work = workOf(works, batch.what);
    const fresh = await keep(tx, work, batch, decided);
    if (!fresh) return false;
    await tx
      .updateTable('import_batch')
      .set({ state: 'previewing', rows_done: 0, failure: null })
      .where('id', '=', id)
      .execute();
    await enqueue(tx, work.jobs.preview, { id });
    return true;
  });
}

/** Goes back to the columns, from the preview with what was decided on it. */
export async function reopenColumns(
  db: Db,
  actor: Actor | null,
  id: string,
  decided: Decided = {},
  works: SheetWorks = ownWorks,
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotMap(batch.state));
    if (batch.state === 'previewed') await keep(tx, workOf(works, batch.what), batch, decided);
    await tx.updateTable('import_batch').set({ state: 'mapping', failure: null }).where('id', '=', id).execute();
  });
}

async function keep(
  tx: Db,
  work: SheetWork,
  batch: Awaited<ReturnType<typeof lockBatch>>,
  decided: Decided,
): Promise<boolean> {
  const { id, decisions } = batch;
  const words = await keepWords(tx, work, batch, decided.words ?? {});
  const columns = columnsNow(decisions, decided.columns ?? {});
  if (columns) {
    const set = tx.updateTable('import_batch').set({ decisions: JSON.stringify(columns) });
    await set.where('id', '=', id).execute();
  }
  const twins = await chooseTwins(tx, id, decided);
  const rows = await decideRows(tx, work, id, decided);
  return words || columns !== null || twins || rows;
}

/** The decisions on columns with these; null where they say the same. */
function columnsNow(
  before: ColumnDecisions<string>,
  said: NonNullable<Decided['columns']>,
): ColumnDecisions<string> | null {
  const kept = Object.entries(before).filter(([field]) => said[field] !== 'fill');
  const added = Object.entries(said).filter(([, what]) => what === 'replace');
  const columns = Object.fromEntries([...kept, ...added]) as ColumnDecisions<string>;
  const fields = (of: ColumnDecisions<string>) => Object.keys(of).toSorted().join(' ');
  return fields(columns) === fields(before) ? null : columns;
}

async function chooseTwins(
  tx: Db,
  id: string,
  { choices = new Map<number, string>(), all }: Decided,
): Promise<boolean> {
  let chosen = 0n;
  for (const [number, choice] of choices) {
    if (!isChoice(choice)) refused('import-bad-choice');
    const { numUpdatedRows } = await tx
      .updateTable('import_row')
      .set({ choice })
      .where('batch_id', '=', id)
      .where('number', '=', number)
      .where('choice', 'is distinct from', choice)
      .executeTakeFirst();
    chosen += numUpdatedRows;
  }
  return (all ? await chooseAll(tx, id, all) : 0n) + chosen > 0n;
}

/** `first` takes each for the likeliest organisation of the registry, where there is one. */
async function chooseAll(tx: Db, id: string, all: string): Promise<bigint> {
  if (!['new', 'skip', 'first'].includes(all)) refused('import-bad-choice');
  const likeliest = sql<string>`coalesce(nullif(twins->0->>'id', ''), 'skip')`;
  const { numUpdatedRows } = await tx
    .updateTable('import_row')
    .set({ choice: all === 'first' ? likeliest : all })
    .where('batch_id', '=', id)
    .where('outcome', '=', 'duplicate')
    .where('choice', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows;
}

/** Rows that are left out or taken in again, and cells that are kept or replaced. */
async function decideRows(
  tx: Db,
  { kind }: SheetWork,
  id: string,
  { shown = [], out = new Set(), cells = new Map(), publish = new Map() }: Decided,
): Promise<boolean> {
  if (shown.length === 0) return false;
  const rows = await tx
    .selectFrom('import_row')
    .select(['number', 'choice', 'decisions', 'changes'])
    .where('batch_id', '=', id)
    .where('number', 'in', shown)
    .where('outcome', '<>', 'duplicate')
    .execute();
  const changed = rows.flatMap(({ number, choice, decisions, changes }) => {
    const taken = decisionsNow(kind.partners, decisions, { changes, said: cells.get(number) ?? {} });
    const said = publishedNow(taken ?? decisions, publish.get(number) ?? {}) ?? taken;
    const left = out.has(number);
    if (!said && left === (choice === 'skip')) return [];
    return [{ number, choice: left ? 'skip' : choice === 'skip' ? null : choice, decisions: said ?? decisions }];
  });
  if (changed.length === 0) return false;
  await sql`
    update import_row r set choice = n.choice, decisions = n.decisions
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(number integer, choice text, decisions jsonb)
    where r.batch_id = ${id} and r.number = n.number`.execute(tx);
  return true;
}

/** The decisions of a row with those that say something else than what was shown; null where none does. */
function decisionsNow(
  partners: SheetWork['kind']['partners'],
  before: SheetDecisions,
  { changes, said }: { changes: readonly ImportChange<string>[]; said: SheetDecisions },
): SheetDecisions | null {
  const fresh = changes.filter(({ field, taken }) => said[field] && (said[field] === 'replace') !== taken);
  if (fresh.length === 0) return null;
  const now: Record<string, unknown> = { ...before };
  for (const { field } of fresh) for (const partner of partners(field)) delete now[partner];
  for (const { field } of fresh) now[field] = said[field]!;
  return now as SheetDecisions;
}

/** The decisions with those on what anybody may read; null where they say the same. */
function publishedNow(
  before: SheetDecisions,
  said: Readonly<Partial<Record<string, 'yes' | 'no'>>>,
): SheetDecisions | null {
  const { published = [] } = before;
  const kept = published.filter((field) => said[field] !== 'no');
  const fresh = Object.keys(said).filter((one) => said[one] === 'yes' && !published.includes(one));
  return fresh.length > 0 || kept.length < published.length ? { ...before, published: [...kept, ...fresh] } : null;
}
