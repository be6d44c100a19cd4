/** Does something with each of the chosen, each in its own transaction: one that is refused does not stop the others. */
import { Refusal } from '../refusal.ts';
import type { Db } from '../server/db.ts';
import { rowsWithIds, listRows } from './ask.server.ts';
import { mostAtOnce, type LeftOut, type BulkOutcome } from './chosen.ts';
import type { StaffList } from './list.ts';
import { readQuestion } from './question.ts';

/** What is done answers what undoes it, or null. `leaves`: when the letter of one that is left out leaves. */
export async function actOnEach<T>(
  chosen: readonly T[],
  labelOf: (one: T) => string,
  act: (one: T) => Promise<string | null>,
  leaves?: (one: T) => Promise<Temporal.Instant | null>,
): Promise<BulkOutcome> {
  const left: LeftOut[] = [];
  const undo: string[] = [];
  const names: string[] = [];
  for (const one of chosen.slice(0, mostAtOnce)) {
    try {
      const key = await act(one);
      names.push(labelOf(one));
      if (key !== null) undo.push(key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push({ label: labelOf(one), whyNot: error.code, ...(leaves && { leaves: await leaves(one) }) });
    }
  }
  return { done: names.length, names, left, undo };
}

/** The rows that an address chose: by their ids, or all that its filters leave. */
export async function chosenRows<Row extends { readonly id: string }>(
  db: Db,
  list: StaffList<Row>,
  params: URLSearchParams,
): Promise<Row[]> {
  const question = readQuestion(list, params);
  const rows =
    params.get('todas') === '1'
      ? await listRows(db, list, question, null)
      : await rowsWithIds(db, list, question, params.getAll('id').slice(0, mostAtOnce));
  return rows.slice(0, mostAtOnce);
}
