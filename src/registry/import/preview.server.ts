/** The preview of an import: every row compared with the registry, as a job that says how far it has come. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { transact } from '#platform/server/db.ts';
import { Refusal } from '#platform/refusal.ts';
import { Register } from '../likeness/register.ts';
import { readKnown } from '../sheet/registry-seen.server.ts';
import { RowReader, type RowResult } from '../sheet/rows.ts';
import type { RowTwin } from '../sheet/row.ts';

export const previewJob = 'registry.import.preview';
const chunk = 500;
/** Below this, two lines of one file are not worth asking about. */
const surelyAlike = 0.97;

/** Works out what each row would do. Doing it again gives the same. */
export async function previewImport(db: Db, { id }: { id: string }): Promise<void> {
  const batch = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'previewing')
    .executeTakeFirst();
  if (!batch) return;
  try {
    const rows = await db
      .selectFrom('import_row')
      .select(['number', 'cells', 'choice', 'decisions'])
      .where('batch_id', '=', id)
      .orderBy('number')
      .execute();
    const { mapping, tidy_names: tidyNames, decisions: columns, words } = batch;
    const reader = new RowReader({ mapping, tidyNames, columns, words, known: await readKnown(db) });
    const results: RowResult[] = [];
    for (let from = 0; from < rows.length; from += chunk) {
      for (const row of rows.slice(from, from + chunk)) results.push(reader.read(row));
      await db.updateTable('import_batch').set({ rows_done: results.length }).where('id', '=', id).execute();
    }
    const choices = new Map(rows.map(({ number, choice }) => [number, choice]));
    await keep(db, id, withTwinsInFile(results, choices));
  } catch (error) {
    const failure = error instanceof Refusal ? error.code : 'import-broke';
    await db.updateTable('import_batch').set({ state: 'failed', failure }).where('id', '=', id).execute();
    if (!(error instanceof Refusal)) throw error;
  }
}

/** New organisations that look like the one of an earlier line, where no RUT parts them: a person says whether they are. */
function withTwinsInFile(
  results: readonly RowResult[],
  choices: ReadonlyMap<number, string | null>,
): readonly RowResult[] {
  const twins = twinsInFile(results.filter(({ outcome }) => outcome === 'new'));
  return results.map((result) => {
    const found = twins.get(result.number);
    if (!found) return result;
    return { ...result, twins: found, outcome: choices.get(result.number) === 'new' ? 'new' : 'duplicate' };
  });
}

/** By the later line of each pair. */
function twinsInFile(fresh: readonly RowResult[]): Map<number, RowTwin[]> {
  const twins = new Map<number, RowTwin[]>();
  const without = fresh.flatMap(({ answers }, index) => (answers?.rut ? [] : [index]));
  if (without.length === 0) return twins;
  const entries = fresh.map(({ answers, label }) => ({
    name: label,
    knownAs: answers?.knownAs ?? null,
    rut: answers?.rut ?? null,
    region: answers?.region ?? null,
  }));
  const register = new Register(entries);
  for (const index of without) {
    for (const { index: other, score } of register.twinsOf(entries[index] ?? { name: '' }, surelyAlike)) {
      const [earlier, later] = [fresh[Math.min(index, other)], fresh[Math.max(index, other)]];
      const known = twins.get(later?.number ?? 0) ?? [];
      if (
        !earlier ||
        !later ||
        other === index ||
        known.length >= 5 ||
        known.some(({ line }) => line === earlier.number)
      )
        continue;
      twins.set(later.number, [...known, { id: '', name: earlier.label, slug: '', score, line: earlier.number }]);
    }
  }
  return twins;
}

async function keep(db: Db, id: string, results: readonly RowResult[]): Promise<void> {
  await transact(db, async (tx) => {
    for (let from = 0; from < results.length; from += 2000)
      await writeResults(tx, id, results.slice(from, from + 2000));
    await tx
      .updateTable('import_batch')
      .set({ state: 'previewed' })
      .where('id', '=', id)
      .where('state', '=', 'previewing')
      .execute();
  });
}

/** One statement for many rows: the results travel as JSON. */
async function writeResults(tx: Db, id: string, results: readonly RowResult[]): Promise<void> {
  const plainRows = results.map((row) => ({
    number: row.number,
    outcome: row.outcome,
    organization_id: row.organization?.id ?? null,
    seen_at: row.organization?.updatedAt.toString() ?? null,
    label: row.label,
    answers: row.answers,
    changes: row.changes,
    issues: row.issues,
    twins: row.twins,
  }));
  await sql`
    update import_row r set outcome = n.outcome, organization_id = n.organization_id, seen_at = n.seen_at, label = n.label,
      answers = n.answers, changes = n.changes, issues = n.issues, twins = n.twins
    from jsonb_to_recordset(${JSON.stringify(plainRows)}::jsonb) as n(number integer, outcome text, organization_id uuid,
      seen_at timestamptz, label text, answers jsonb, changes jsonb, issues jsonb, twins jsonb)
    where r.batch_id = ${id} and r.number = n.number`.execute(tx);
}
