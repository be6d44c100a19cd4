/** What each row of a spreadsheet would do to the registry. Pure: what the registry holds comes in as an argument. */
import * as v from 'valibot';
import { plain } from '#territory/find.ts';
import { manyFields } from '../organization/answers.ts';
import { judge, readOver } from '../organization/judge.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { cellChanges, withTaken } from './changes.ts';
import type { KnownOrganization, KnownRegistry } from './known.ts';
import { importColumn, type ImportColumn } from './guess-columns.ts';
import { isShouted, saysTheSame, tidyName } from './tidy-name.ts';
import { isCellError, isClear } from './row.ts';
import type {
  CellIssue,
  ColumnDecisions,
  Decisions,
  ImportAnswers,
  ImportChange,
  ImportField,
  Outcome,
  RowTwin,
  TwinChoice,
} from './row.ts';
import { parseRut } from '../organization/rut.ts';

export interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly choice: TwinChoice | null;
  readonly decisions: Decisions;
}

export interface RowResult {
  readonly number: number;
  readonly outcome: Outcome;
  readonly organization: KnownOrganization | null;
  readonly answers: ImportAnswers | null;
  readonly label: string;
  readonly changes: readonly ImportChange[];
  readonly issues: readonly CellIssue[];
  readonly twins: readonly RowTwin[];
}

export interface SheetReading {
  /** By column: the key it fills, or ''. */
  readonly mapping: readonly string[];
  readonly tidyNames: boolean;
  readonly columns: ColumnDecisions;
  readonly known: KnownRegistry;
}

const nothing: ImportAnswers = { ...v.parse(organizationAnswers, { name: '––' }), name: '', state: 'active' };

const nobody = { answers: null, changes: [] } as const;

/** Reads the rows one by one, remembering which organisations and RUTs earlier rows took. */
export class RowReader {
  readonly #reading: SheetReading;
  readonly #linesByRut = new Map<string, number>();
  readonly #linesById = new Map<string, number>();

  constructor(reading: SheetReading) {
    this.#reading = reading;
  }

  read(row: FileRow): RowResult {
    const cells = readCells(row.cells, this.#reading.mapping);
    const organization = this.#match(row, cells);
    const { answers, changes, issues } = this.#answers(row, cells, organization);
    const all = [...cells.issues, ...issues, ...this.#repeats(row, cells, organization, answers)];
    const label = answers?.name ?? textOf(cells.values.name) ?? organization?.answers.name ?? '';
    const result = { number: row.number, organization, answers, label, changes, issues: all, twins: [] };
    if (all.length > 0 || !answers) return { ...result, outcome: 'error' };
    const twins = organization ? [] : this.#reading.known.twins(answers);
    const waits = twins.length > 0 && row.choice !== 'new';
    if (row.choice === 'skip' && !waits) return { ...result, outcome: 'left_out' };
    this.#take(row, organization, answers);
    return { ...result, twins, outcome: organization ? whatChanges(changes) : waits ? 'duplicate' : 'new' };
  }

  /** Its identifier decides, then its RUT, then what a person chose, then the very same name. */
  #match(row: FileRow, cells: CellValues): KnownOrganization | null {
    const { known } = this.#reading;
    if (cells.id) return known.byId(cells.id) ?? null;
    const rut = parseRut(textOf(cells.values.rut) ?? '');
    const sameRut = rut ? known.byRut(rut) : [];
    if (sameRut.length === 1) return sameRut[0] ?? null;
    if (row.choice && row.choice !== 'new' && row.choice !== 'skip') return known.byId(row.choice) ?? null;
    if (row.choice === 'new') return null;
    const sameName = known.byName(plain(textOf(cells.values.name) ?? ''));
    const [only, ...others] = sameName.filter(({ answers }) => !answers.rut || !rut);
    return only && others.length === 0 ? only : null;
  }

  #answers(
    row: FileRow,
    cells: CellValues,
    organization: KnownOrganization | null,
  ): Pick<RowResult, 'answers' | 'changes' | 'issues'> {
    const base = organization?.answers ?? nothing;
    const written: Partial<Record<ImportField, unknown>> = { ...cells.values };
    if (typeof written.name === 'string') written.name = this.#name(written.name, organization);
    if (written.comuna && !written.region) written.region = regionOfComuna(written.comuna, base.region);
    if (written.allies) written.allies = alliesMeant(written.allies as string[], base.allies, this.#reading.known);
    const { after, issues } = readOver(base, written);
    const wrong = Object.entries(issues).map(([field, code]) => this.#issue(field as ImportField, code));
    const state = written.state ?? base.state;
    if (state !== 'active' && state !== 'retired')
      return { ...nobody, issues: [...wrong, this.#issue('state', 'not-in-list')] };
    if (!organization && after.name === '') wrong.push(this.#issue('name', issues.name ?? 'required'));
    if (wrong.length > 0) return { ...nobody, issues: wrong };
    const said: ImportAnswers = { ...after, state };
    const { columns } = this.#reading;
    const changes = organization ? cellChanges(said, { ...organization, decisions: row.decisions, columns }) : [];
    return { ...this.#together(base, organization ? withTaken(changes) : said), changes };
  }

  /** What an organisation would say, unless something of it does not agree. */
  #together(base: ImportAnswers, { state = base.state, ...taken }: Partial<ImportAnswers>) {
    const judged = judge(base, taken, { whole: false });
    if ('answers' in judged) return { answers: { ...judged.answers, state }, issues: [] };
    return {
      answers: null,
      issues: Object.entries(judged.issues).map(([field, code]) => this.#issue(field as ImportField, code)),
    };
  }

  #issue = (field: ImportField, code: string): CellIssue => ({
    field,
    column: columnFilling(this.#reading.mapping, field),
    code,
  });

  #name(name: string, organization: KnownOrganization | null): string {
    const kept = organization?.answers.name;
    if (kept && isShouted(name) && saysTheSame(kept, name)) return kept;
    return this.#reading.tidyNames ? tidyName(name) : name;
  }

  #repeats(
    row: FileRow,
    cells: CellValues,
    organization: KnownOrganization | null,
    answers: ImportAnswers | null,
  ): CellIssue[] {
    const column = (field: ImportField): number | null => columnFilling(this.#reading.mapping, field);
    if (cells.id && !organization)
      return [{ field: 'name', column: this.#reading.mapping.indexOf('id'), code: 'no-such-organization' }];
    const line =
      (answers?.rut && this.#linesByRut.get(answers.rut)) || (organization && this.#linesById.get(organization.id));
    if (line && line !== row.number)
      return [{ field: 'rut', column: column('rut') ?? column('name'), code: 'repeated-in-file', line }];
    const holders = answers?.rut && answers.state === 'active' ? this.#reading.known.byRut(answers.rut) : [];
    const taken = holders.some(({ id, answers: { state } }) => state === 'active' && id !== organization?.id);
    return taken ? [{ field: 'rut', column: column('rut'), code: 'rut-taken' }] : [];
  }

  #take(row: FileRow, organization: KnownOrganization | null, answers: ImportAnswers): void {
    if (answers.rut) this.#linesByRut.set(answers.rut, row.number);
    if (organization) this.#linesById.set(organization.id, row.number);
  }
}

interface CellValues {
  readonly id: string | null;
  readonly values: Partial<Record<ImportField, unknown>>;
  readonly issues: readonly CellIssue[];
}

function readCells(cells: readonly string[], mapping: readonly string[]): CellValues {
  const values: Partial<Record<ImportField, unknown>> = {};
  const issues: CellIssue[] = [];
  let id: string | null = null;
  mapping.forEach((key, column) => {
    const cell = cells[column] ?? '';
    const means = importColumn(key);
    if (!means || cell === '') return;
    if (means.key === 'id') id = cell.trim().toLowerCase();
    else if (isCellError(cell)) issues.push({ field: means.key, column, code: 'cell-error' });
    else values[means.key] = isClear(cell) ? cleared(means.key) : readCell(means, cell);
  });
  return { id, values, issues };
}

/** The few different texts of a column of codes, regions or comunas are read once each. */
const readBefore = new Map<string, unknown>();

function readCell(column: ImportColumn, cell: string): unknown {
  if (!repetitive.includes(column.key)) return column.read(cell);
  const key = `${column.key}\n${cell}`;
  if (!readBefore.has(key)) {
    if (readBefore.size > 20_000) readBefore.clear();
    readBefore.set(key, column.read(cell));
  }
  return readBefore.get(key);
}

const repetitive: readonly ImportColumn['key'][] = [
  'legalForm',
  'sector',
  'region',
  'comuna',
  'scope',
  'worksIn',
  'worksInComunas',
  'kinds',
  'dimensions',
  'populations',
];

const cleared = (field: ImportField): unknown => ((manyFields as readonly string[]).includes(field) ? [] : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function columnFilling(mapping: readonly string[], field: string): number | null {
  const at = mapping.indexOf(field);
  return at < 0 ? null : at;
}

/** A row that says the comuna says the region. */
function regionOfComuna(comuna: unknown, region: string | null): string | null {
  return typeof comuna === 'string' && /^\d{5}$/.test(comuna) ? comuna.slice(0, 2) : region;
}

/** Names of allies become the organisations of the registry that they name, where they name exactly one. */
function alliesMeant(names: readonly string[], before: readonly string[], known: KnownRegistry): string[] {
  const allyOf = (name: string): string => {
    const kept = before.find((ally) => ally.startsWith('id:') && known.byId(ally.slice(3))?.answers.name === name);
    if (kept) return kept;
    const [only, ...others] = known.byName(plain(name)).filter(({ answers }) => answers.state === 'active');
    return only && others.length === 0 && !before.includes(name) ? `id:${only.id}` : name;
  };
  const meant = names.map(allyOf);
  const sameSet = meant.length === before.length && meant.every((ally) => before.includes(ally));
  return sameSet ? [...before] : meant;
}

const whatChanges = (changes: readonly ImportChange[]): Outcome =>
  changes.some(({ taken }) => taken) ? 'changed' : changes.length > 0 ? 'kept' : 'unchanged';
