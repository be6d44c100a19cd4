/** What each row of a spreadsheet would do to the registry. Pure: what the registry holds comes in as an argument. */
import * as v from 'valibot';
import { plain } from '#territory/find.ts';
import { changedFields, manyFields } from '../organization/answers.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { importColumn, type ImportColumn } from './guess-columns.ts';
import { isShouted, saysTheSame, tidyName } from './tidy-name.ts';
import { isCellError, isClear } from './import.ts';
import type { CellIssue, ImportChange, TwinChoice, ImportAnswers, ImportField, Outcome, RowTwin } from './import.ts';
import { parseRut } from '../organization/rut.ts';

/** An organisation of the registry, as an import compares with it. */
export interface KnownOrganization {
  readonly id: string;
  readonly slug: string;
  readonly answers: ImportAnswers;
  readonly updatedAt: Temporal.Instant;
}

/** The registry, as an import looks things up in it. */
export interface KnownRegistry {
  readonly byId: (id: string) => KnownOrganization | undefined;
  readonly byRut: (rut: string) => readonly KnownOrganization[];
  /** By name without case, accents or signs. */
  readonly byName: (plainName: string) => readonly KnownOrganization[];
  readonly twins: (answers: ImportAnswers) => readonly RowTwin[];
}

export interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly choice: TwinChoice | null;
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
  readonly known: KnownRegistry;
}

const nothing: ImportAnswers = { ...v.parse(organizationAnswers, { name: '––' }), name: '', state: 'active' };

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
    const { answers, issues } = this.#answers(cells, organization);
    const all = [...cells.issues, ...issues, ...this.#repeats(row, cells, organization, answers)];
    const label = answers?.name ?? textOf(cells.values.name) ?? organization?.answers.name ?? '';
    const result = { number: row.number, organization, answers, label, changes: [], issues: all, twins: [] };
    if (all.length > 0 || !answers) return { ...result, outcome: 'error' };
    this.#take(row, organization, answers);
    if (organization) {
      const changes = changesBetween(organization.answers, answers);
      return { ...result, changes, outcome: changes.length > 0 ? 'changed' : 'unchanged' };
    }
    const twins = this.#reading.known.twins(answers);
    return { ...result, twins, outcome: twins.length > 0 && row.choice !== 'new' ? 'duplicate' : 'new' };
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

  #answers(cells: CellValues, organization: KnownOrganization | null) {
    const base = organization?.answers ?? nothing;
    const input: Record<string, unknown> = { ...base, ...cells.values };
    if (typeof cells.values.name === 'string') input['name'] = this.#name(cells.values.name, organization);
    if (cells.values.comuna && !cells.values.region) input['region'] = regionOfComuna(cells.values.comuna, base.region);
    if (cells.values.allies)
      input['allies'] = alliesMeant(cells.values.allies as string[], base.allies, this.#reading.known);
    return validate(input, this.#reading.mapping);
  }

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

function validate(
  input: Record<string, unknown>,
  mapping: readonly string[],
): { answers: ImportAnswers | null; issues: CellIssue[] } {
  const parsed = v.safeParse(organizationAnswers, input);
  const state = input['state'];
  const issues: CellIssue[] = (parsed.issues ?? []).map(({ path, message }) => {
    const key = path?.[0]?.key;
    const field = (typeof key === 'string' ? key : 'name') as ImportField;
    return { field, column: columnFilling(mapping, field), code: message };
  });
  const known = state === 'active' || state === 'retired';
  if (!known) issues.push({ field: 'state', column: columnFilling(mapping, 'state'), code: 'not-in-list' });
  const answers = parsed.success && known ? ({ ...parsed.output, state } as ImportAnswers) : null;
  return { answers, issues: withoutRepeats(issues) };
}

const withoutRepeats = (issues: readonly CellIssue[]): CellIssue[] =>
  issues.filter(
    (issue, at) => issues.findIndex(({ field, code }) => field === issue.field && code === issue.code) === at,
  );

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

/** What would change, field by field; the order of a list is not a change. */
function changesBetween(before: ImportAnswers, after: ImportAnswers): ImportChange[] {
  const fields: ImportField[] = [
    ...changedFields(sorted(before), sorted(after)),
    ...(before.state === after.state ? [] : ['state' as const]),
  ];
  return fields.map((field) => ({ field, before: before[field], after: after[field] }));
}

function sorted(answers: ImportAnswers): ImportAnswers {
  const lists = Object.fromEntries(manyFields.map((field) => [field, [...answers[field]].map(String).sort()]));
  return { ...answers, ...lists };
}
