/** What the page of one import shows. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { parts, type RowPart } from '../sheet/row.ts';
import { sheetsOf } from './sheets.server.ts';
import { wordsInQuestion } from './unknown-words.server.ts';
import { countIn } from './import.ts';
import { ownWorks, type SheetWorks } from './works.server.ts';
import {
  othersNamed,
  columnsInQuestion,
  columnSamples,
  countOutcomes,
  countTold,
  importById,
  previewRows,
} from './queries.server.ts';

/** What asks for a decision, then what will be written, then what will not. */
const firstToSee: readonly RowPart[] = ['error', 'duplicate', 'new', 'changed', 'kept', 'unchanged', 'left_out'];

/** An import at its stage, with the rows that the address asks for; null when there is none. */
export async function importPage(
  db: Db,
  actor: Actor | null,
  id: string,
  asked: URLSearchParams,
  works: SheetWorks = ownWorks,
) {
  const batch = await importById(db, actor, id);
  if (!batch) return null;
  const counts = await countOutcomes(db, actor, id);
  const chosen = parts.find((one) => one === asked.get('ver'));
  const part = chosen ?? firstToSee.find((one) => countIn(counts, one) > 0) ?? 'new';
  const after = Number(asked.get('desde')) || 0;
  return {
    batch,
    counts,
    part,
    after,
    samples: batch.state === 'mapping' ? await columnSamples(db, actor, id) : [],
    columns: batch.state === 'previewed' ? await columnsInQuestion(db, actor, batch) : [],
    words: batch.state === 'previewed' ? await wordsInQuestion(db, actor, batch, works) : [],
    named: batch.state === 'previewed' ? await othersNamed(db, actor, batch, works) : null,
    told: batch.state === 'undone' ? await countTold(db, actor, id) : 0,
    sheets: await sheetsOf(db, actor, id),
    otherSheet: asked.has('hoja'),
    saved: asked.has('guardado'),
    page: await previewRows(db, actor, id, { part, after }, works),
  };
}
