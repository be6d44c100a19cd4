/** What staff see of an import. */
import { sql, type Selectable } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import { pageOf } from '#platform/page.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db, Generated, JsonColumn, Tables } from '#platform/server/db.ts';
import {
  looksPersonal,
  outcomes,
  previewPageSize,
  type ChangeKind,
  type CellIssue,
  type CellsOut,
  type ColumnDecisions,
  type SheetDecisions,
  type ImportChange,
  type Outcome,
  type RowPart,
  type RowTwin,
} from '../sheet/row.ts';
import type { WordMatches } from '../sheet/coded-fields.ts';
import type { SheetOf } from '../sheet/kind.ts';
import { unfinished, type BatchState, type ImportCounts } from './import.ts';
import type { OthersNamed } from '../sheet/work.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_batch.decisions': Generated<JsonColumn<ColumnDecisions<string>>>;
    'import_row.decisions': Generated<JsonColumn<SheetDecisions>>;
    'import_row.changes': Generated<JsonColumn<readonly ImportChange<string>[]>>;
    'import_row.twins': Generated<JsonColumn<readonly RowTwin[]>>;
    'import_row.issues': Generated<JsonColumn<readonly CellIssue<string>[]>>;
  }
}

export interface ImportBatch {
  readonly id: string;
  readonly fileName: string;
  /** What its rows are. */
  readonly what: SheetOf;
  readonly state: BatchState;
  readonly headers: readonly string[];
  readonly mapping: readonly string[];
  /** The place of the sheet that was taken. */
  readonly sheet: number;
  readonly tidyNames: boolean;
  /** What its own words mean. */
  readonly words: WordMatches;
  readonly rowsRead: number;
  readonly rowsDone: number;
  readonly failure: string | null;
  readonly personId: string | null;
  readonly personName: string;
  readonly createdAt: Temporal.Instant;
  readonly appliedAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
}

export interface PreviewRow {
  readonly number: number;
  readonly label: string;
  readonly outcome: Outcome;
  /** Where staff read what it is of what there is. */
  readonly path: string | null;
  /** Whether the organisation has people on the platform. */
  readonly hasPeople: boolean;
  /** Whether there is anybody to tell of what is replaced: its people, or the contact it has. */
  readonly canBeTold: boolean;
  readonly choice: string | null;
  readonly changes: readonly ImportChange<string>[];
  /** What a new one will say, besides its name. */
  readonly written: readonly { readonly field: string; readonly value: unknown }[];
  readonly issues: readonly (CellIssue<string> & { readonly cell: string })[];
  readonly twins: readonly RowTwin[];
}

const personalCells = (which: string) => sql`jsonb_path_query_array(issues, ${sql.lit(`$[*] ? (${which})`)}::jsonpath)`;
const personal = `@.code == "${looksPersonal}"`;
/** How many cells of a row stay out: the one definition, for the preview, its summary, the file of rows to correct and the journal. */
const cellsOutside = {
  unread: sql<number>`case when outcome = 'left_out' then 0 else jsonb_array_length(${personalCells(`!(${personal})`)}) end`,
  personal: sql<number>`case when outcome = 'left_out' then 0
    else jsonb_array_length(${personalCells(`${personal} && !(@.published == true)`)}) end`,
  owned: sql<number>`case when outcome = 'left_out' then 0
    else jsonb_array_length(jsonb_path_query_array(changes, '$[*] ? (@.kind == "owned" && @.taken == false)')) end`,
};
/** Whether cells of that kind stay out of a row. */
export const staysOut = (kind: CellsOut) => sql<boolean>`${cellsOutside[kind]} > 0`;

/** One import; undefined where there is none. */
export async function importById(db: Db, actor: Actor | null, id: string): Promise<ImportBatch | undefined> {
  refuse(whyMayNot(actor, rights.importSheets));
  const row = isId(id)
    ? await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row && batchOf(row);
}

/** Those that were given and not brought in, newest first. */
export async function unfinishedImports(db: Db, actor: Actor | null): Promise<ImportBatch[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const rows = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('state', 'in', [...unfinished])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(batchOf);
}

type BatchRow = Selectable<Tables['import_batch']>;

function batchOf(row: BatchRow): ImportBatch {
  return {
    id: row.id,
    fileName: row.file_name,
    what: row.what,
    state: row.state,
    headers: row.headers,
    mapping: row.mapping,
    sheet: row.sheet,
    tidyNames: row.tidy_names,
    words: row.words,
    rowsRead: row.rows_read,
    rowsDone: row.rows_done,
    failure: row.failure,
    personId: row.person_id,
    personName: row.person_name,
    createdAt: row.created_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
  };
}

/** How many letters to owners told of an import, which was undone or not: those that were called off are not among them. */
export async function countTold(db: Db, actor: Actor | null, id: string): Promise<number> {
  refuse(whyMayNot(actor, rights.importSheets));
  const told = db.selectFrom('import_notice').select(({ fn }) => fn.countAll<number>().as('count'));
  return (await told.where('batch_id', '=', id).where('told_to', '<>', '').executeTakeFirstOrThrow()).count;
}

/** Some filled cells of each column, to recognise it by. */
export async function columnSamples(db: Db, actor: Actor | null, id: string): Promise<string[][]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const rows = await db
    .selectFrom('import_row')
    .select('cells')
    .where('batch_id', '=', id)
    .orderBy('number')
    .limit(60)
    .execute();
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map(({ cells }) => cells[column] ?? '').filter(Boolean))].slice(0, 3),
  );
}

/** How many rows of each outcome. */
export async function countOutcomes(db: Db, actor: Actor | null, id: string): Promise<ImportCounts> {
  refuse(whyMayNot(actor, rights.importSheets));
  return countRows(db, id);
}

/** The same, for the import's own writing. */
export async function countRows(db: Db, id: string): Promise<ImportCounts> {
  const rows = await db
    .selectFrom('import_row')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .select(sql<number>`count(*) filter (where choice is null)`.as('open'))
    .select([
      sql<number>`sum(${cellsOutside.unread})`.as('unread'),
      sql<number>`sum(${cellsOutside.owned})`.as('owned'),
      sql<number>`sum(${cellsOutside.personal})`.as('personal'),
    ])
    .where('batch_id', '=', id)
    .groupBy('outcome')
    .execute();
  const of = (one: Outcome) => rows.find(({ outcome }) => outcome === one);
  const cells = (kind: CellsOut) => rows.reduce((sum, row) => sum + row[kind], 0);
  return {
    outcomes: Object.fromEntries(outcomes.map((one) => [one, of(one)?.count ?? 0])) as Record<Outcome, number>,
    undecided: of('duplicate')?.open ?? 0,
    cells: { unread: cells('unread'), personal: cells('personal'), owned: cells('owned') },
  };
}

/** How many cells of a column say something else than the registry, by kind (of its own people's, those that are kept), and what was decided on it. */
export interface ColumnInQuestion {
  readonly field: string;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly replaces: boolean;
}

/** The columns in which something differs, in the order of the file. */
export async function columnsInQuestion(
  db: Db,
  actor: Actor | null,
  { id, mapping }: ImportBatch,
): Promise<ColumnInQuestion[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const { rows } = await sql<{ field: string; replaces: boolean } & Record<ChangeKind, number>>`
    select c ->> 'field' as field, bool_or(b.decisions ->> (c ->> 'field') = 'replace') is true as replaces,
      count(*) filter (where c ->> 'kind' = 'fill') as fill, count(*) filter (where c ->> 'kind' = 'replace') as replace,
      count(*) filter (where c ->> 'kind' = 'owned' and c ->> 'taken' = 'false') as owned
    from import_row r join import_batch b on b.id = r.batch_id, jsonb_array_elements(r.changes) c
    where r.batch_id = ${id} and r.outcome in ('changed', 'kept') group by c ->> 'field'`.execute(db);
  return rows
    .map(({ field, replaces, fill, replace, owned }) => ({ field, replaces, counts: { fill, replace, owned } }))
    .sort((a, b) => mapping.indexOf(a.field) - mapping.indexOf(b.field));
}

/** Whom the rows to be written name besides: allies, or those who take part. */
export async function othersNamed(
  db: Db,
  actor: Actor | null,
  { id, what }: Pick<ImportBatch, 'id' | 'what'>,
  works: SheetWorks = ownWorks,
): Promise<OthersNamed> {
  refuse(whyMayNot(actor, rights.importSheets));
  return workOf(works, what).named(db, id);
}

/** Those that look like a person's own are shown also once they are to be published, so that it can be taken back. */
function isIn(part: RowPart) {
  if (part === 'personal') return sql<boolean>`outcome <> 'left_out' and ${personalCells(personal)} <> '[]'`;
  return part === 'unread' || part === 'owned' ? staysOut(part) : sql<boolean>`outcome = ${part}`;
}

/** Fifty rows of one part, after a line of the file. */
export async function previewRows(
  db: Db,
  actor: Actor | null,
  id: string,
  { part, after }: { part: RowPart; after: number },
  works: SheetWorks = ownWorks,
) {
  refuse(whyMayNot(actor, rights.importSheets));
  const rows = await db
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .select([
      'r.number',
      'r.label',
      'r.outcome',
      'r.choice',
      'r.changes',
      'r.answers',
      'r.issues',
      'r.twins',
      'r.cells',
    ])
    .select(['b.what', ({ fn }) => fn.coalesce('r.organization_id', 'r.thing_id').as('thing')])
    .where('r.batch_id', '=', id)
    .where(isIn(part))
    .where('r.number', '>', after)
    .orderBy('r.number')
    .limit(previewPageSize + 1)
    .execute();
  const work = workOf(works, rows[0]?.what ?? 'organization');
  const whose = await work.whose(
    db,
    rows.flatMap(({ thing }) => thing ?? []),
  );
  const shown = rows.map(({ what: _, thing, answers, cells, issues, ...row }): PreviewRow => ({
    ...row,
    outcome: row.outcome!,
    ...(whose.get(thing ?? '') ?? { path: null, hasPeople: false, canBeTold: false }),
    written: row.outcome === 'new' && answers ? work.written(answers) : [],
    issues: issues.map((issue) => ({ ...issue, cell: issue.column === null ? '' : (cells[issue.column] ?? '') })),
  }));
  return pageOf(shown, previewPageSize, ({ number }) => String(number));
}
