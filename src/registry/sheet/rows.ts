/** What each row of a spreadsheet would do to the registry. Pure: what the registry holds comes in as an argument. */
import * as v from 'valibot';
import { plain } from '#territory/find.ts';
import { changedFields, manyFields } from '../organization/answers.ts';
import { readOver } from '../organization/judge.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { agreeing, type CellFault } from './agree.ts';
import { cellChanges, withTaken, wouldBeTaken } from './changes.ts';
import type { KnownOrganization, KnownRegistry } from './known.ts';
import { choiceFields, type WordMatches } from './coded-fields.ts';
import { importColumn, type ImportColumn } from './guess-columns.ts';
import { cellMeaning, isCoded } from './meanings.ts';
import { isShouted, saysTheSame, tidyName } from './tidy-name.ts';
import { saidOfTwo } from './said-of-two.ts';
import { withoutPersonal } from './personal-cells.ts';
import { isCellError, isClear, moreCells, saysNothing } from './row.ts';
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
import { saysHowToReach } from '../answer/personal.ts';
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
  /** What the file's own words mean. */
  readonly words: WordMatches;
  readonly known: KnownRegistry;
}

const nothing: ImportAnswers = { ...v.parse(organizationAnswers, { name: '––' }), name: '', state: 'active' };

type Said = Pick<RowResult, 'answers' | 'changes' | 'issues'>;
type Unread = Readonly<Partial<Record<ImportField, string>>>;

const nobody = { answers: null, changes: [] } as const;
const unwritten = { ...nobody, organization: null, issues: [] } as const;
const isState = (state: unknown): state is ImportAnswers['state'] => state === 'active' || state === 'retired';
const inFull = (wrong: Unread): CellFault[] =>
  Object.entries(wrong).map(([field, code]) => ({ field: field as ImportField, code }));

/** Reads the rows one by one, remembering which organisations and RUTs earlier rows took. */
export class RowReader {
  readonly #reading: SheetReading;
  readonly #linesByRut = new Map<string, number>();
  readonly #linesById = new Map<string, number>();

  constructor(reading: SheetReading) {
    this.#reading = reading;
  }

  read(row: FileRow): RowResult {
    const { length: titles } = this.#reading.mapping;
    if (row.cells.length > titles) return shifted(row, titles);
    const cells = readCells(row.cells, this.#reading);
    if (!cells.id && !isOf(row.choice) && row.choice !== 'new') {
      const label = textOf(cells.values.name) ?? '';
      const twins = saidOfTwo(this.#reading.known, parseRut(textOf(cells.values.rut) ?? ''), label);
      if (twins.length > 0) return { ...unwritten, number: row.number, label, twins, outcome: 'duplicate' };
    }
    const { organization, by } = this.#match(row, cells);
    const stop = this.#whyNoRow(cells, organization, by);
    const { answers, changes, issues } = stop ? { ...nobody, issues: [stop] } : this.#answers(row, cells, organization);
    const label =
      answers?.name ??
      textOf(cells.values.name) ??
      organization?.answers.name ??
      (row.choice === 'skip' ? row.cells.find(Boolean) : '') ??
      '';
    const result = { number: row.number, organization, answers, label, changes, issues, twins: [] };
    if (!answers && row.choice !== 'skip') return { ...result, outcome: 'error' };
    const twins = organization || !answers ? [] : this.#reading.known.twins(answers);
    const waits = twins.length > 0 && row.choice !== 'new';
    if (!answers || (row.choice === 'skip' && !waits)) return { ...result, outcome: 'left_out' };
    this.#take(row, organization, answers);
    return { ...result, twins, outcome: organization ? whatChanges(changes, issues) : waits ? 'duplicate' : 'new' };
  }

  /** Its identifier decides, then what a person chose, then its RUT, then the very same name. */
  #match(row: FileRow, cells: CellValues): Match {
    const { known } = this.#reading;
    const match = (by: Match['by'], one: KnownOrganization | undefined): Match => ({ by, organization: one ?? null });
    if (cells.id) return match('id', known.byId(cells.id));
    if (isOf(row.choice)) return match('name', known.byId(row.choice));
    if (row.choice === 'new') return match('name', undefined);
    const rut = parseRut(textOf(cells.values.rut) ?? '');
    const sameRut = rut ? known.byRut(rut) : [];
    if (sameRut.length === 1) return match('rut', sameRut[0]);
    const sameName = known.byName(plain(textOf(cells.values.name) ?? ''));
    const [only, ...others] = sameName.filter(({ answers }) => !answers.rut || !rut);
    return match('name', others.length === 0 ? only : undefined);
  }

  #answers(row: FileRow, cells: CellValues, organization: KnownOrganization | null): Said {
    const base = organization?.answers ?? nothing;
    const written: Partial<Record<ImportField, unknown>> = { ...cells.values };
    if (typeof written.name === 'string') written.name = this.#name(written.name, organization);
    if (written.comuna && !written.region) written.region = regionOfComuna(written.comuna, base.region);
    if (written.allies) written.allies = alliesMeant(written.allies as string[], base.allies, this.#reading.known);
    const reachable = textOf(written.name);
    const named = reachable !== null && reachable !== base.name && saysHowToReach(reachable);
    if (named) delete written.name;
    const { after, issues } = readOver(base, written);
    const state = written.state ?? base.state;
    const region = issues.region ? regionOfComuna(written.comuna, base.region) : after.region;
    const read: ImportAnswers = { ...after, region, state: isState(state) ? state : base.state };
    const { said, personal } = withoutPersonal(base, read, row.decisions.published ?? []);
    const wrong = {
      ...issues,
      ...(!isState(state) && { state: 'not-in-list' }),
      ...cells.wrong,
      ...(named && { name: 'name-reaches' }),
    };
    const answered = organization ? this.#over(row, organization, said, wrong) : this.#fresh(said, wrong);
    return { ...answered, issues: [...answered.issues, ...personal.map((one) => this.#issue(one))] };
  }

  /** A new organisation: without its name, or with the RUT of another, there is none. */
  #fresh(said: ImportAnswers, unread: Unread): Said {
    const wrong = { ...(said.name === '' && { name: 'required' }), ...unread };
    const read = Object.fromEntries(changedFields(nothing, said).map((field) => [field, said[field]]));
    const agreed = agreeing(nothing, { ...read, state: said.state }, () => null);
    const clash = agreed.answers && this.#clash(agreed.answers, null);
    const issues = [...inFull(wrong), ...agreed.wrong, ...(clash ? [clash] : [])].map((one) => this.#issue(one));
    return { answers: wrong.name || clash ? null : agreed.answers, changes: [], issues };
  }

  /** Over an organisation: a cell that is wrong stays out, and one that would not be written is kept as any other. */
  #over(row: FileRow, organization: KnownOrganization, said: ImportAnswers, unread: Unread): Said {
    const decided = { ...organization, decisions: row.decisions, columns: this.#reading.columns };
    const changes = cellChanges(said, decided);
    const clash = (answers: ImportAnswers) => this.#clash(answers, organization);
    const { answers, wrong } = agreeing(organization.answers, withTaken(changes), clash);
    const issues = inFull(unread).map((one) =>
      wouldBeTaken(one.field, changes, decided) ? this.#issue(one) : { ...this.#issue(one), kept: true as const },
    );
    return {
      answers,
      changes: answers ? changes.filter(({ field }) => !wrong.some((one) => one.field === field)) : [],
      issues: [...issues, ...wrong.map((one) => this.#issue(one))],
    };
  }

  #issue = ({ field, ...why }: CellFault): CellIssue => ({ field, column: this.#columnOf(field), ...why });

  #columnOf(key: string): number | null {
    const at = this.#reading.mapping.indexOf(key);
    return at < 0 ? null : at;
  }

  #name(name: string, organization: KnownOrganization | null): string {
    const kept = organization?.answers.name;
    if (kept && isShouted(name) && saysTheSame(kept, name)) return kept;
    return this.#reading.tidyNames ? tidyName(name) : name;
  }

  /** Why nobody can say which organisation a row is. */
  #whyNoRow({ id }: CellValues, organization: KnownOrganization | null, by: Match['by']): CellIssue | null {
    const at = { field: by === 'rut' ? 'rut' : 'name', column: this.#columnOf(by) } as const;
    if (id && !organization) return { ...at, code: 'no-such-organization' };
    const line = organization && this.#linesById.get(organization.id);
    return line ? { ...at, code: 'repeated-in-file', line } : null;
  }

  /** A RUT that an earlier line or another organisation has. */
  #clash({ rut, state }: ImportAnswers, organization: KnownOrganization | null): CellFault | null {
    const line = rut && this.#linesByRut.get(rut);
    if (line) return { field: 'rut', code: 'repeated-in-file', line };
    const holders = rut && state === 'active' ? this.#reading.known.byRut(rut) : [];
    const taken = holders.some(({ id, answers }) => answers.state === 'active' && id !== organization?.id);
    return taken ? { field: 'rut', code: 'rut-taken' } : null;
  }

  #take(row: FileRow, organization: KnownOrganization | null, answers: ImportAnswers): void {
    if (answers.rut) this.#linesByRut.set(answers.rut, row.number);
    if (organization) this.#linesById.set(organization.id, row.number);
  }
}

/** Nobody knows which of its cells is under which title. */
const shifted = ({ number, cells, choice }: FileRow, titles: number): RowResult => ({
  ...unwritten,
  number,
  label: cells.find(Boolean) ?? '',
  twins: [],
  outcome: choice === 'skip' ? 'left_out' : 'error',
  issues: [{ field: 'name', column: titles, code: moreCells }],
});

const isOf = (choice: TwinChoice | null): choice is string => choice !== null && choice !== 'new' && choice !== 'skip';

/** The organisation that a row is, and by what column it was recognised. */
interface Match {
  readonly organization: KnownOrganization | null;
  readonly by: 'id' | 'rut' | 'name';
}

interface CellValues {
  readonly id: string | null;
  readonly values: Partial<Record<ImportField, unknown>>;
  /** Cells that cannot be read at all. */
  readonly wrong: Unread;
}

function readCells(cells: readonly string[], { mapping, words }: SheetReading): CellValues {
  const values: Partial<Record<ImportField, unknown>> = {};
  const wrong: Partial<Record<ImportField, string>> = {};
  let id: string | null = null;
  mapping.forEach((key, column) => {
    const cell = cells[column] ?? '';
    const means = importColumn(key);
    if (!means || cell === '') return;
    if (means.key === 'id') id = cell.trim().toLowerCase();
    else if (isCellError(cell)) wrong[means.key] = 'cell-error';
    else if (isClear(cell)) values[means.key] = cleared(means.key);
    else if (means.key !== 'name' && !(means.key in choiceFields) && saysNothing(cell)) return;
    else if (means.key === 'description' && cell.trim().length < leastDescription)
      wrong.description = 'says-too-little';
    else {
      const said = readCell(means, cell, words);
      if (said !== undefined) values[means.key] = said;
    }
  });
  return { id, values, wrong };
}

/** Fewer letters say nothing of what an organisation does. */
const leastDescription = 20;

/** The few different texts of a column of codes or comunas are read once each. */
const readBefore = new WeakMap<WordMatches, Map<string, unknown>>();

function readCell(column: ImportColumn, cell: string, words: WordMatches): unknown {
  const read = () => (isCoded(column) ? cellMeaning(column, cell, words) : column.read(cell));
  if (!(column.key in choiceFields) && !['comuna', 'worksInComunas'].includes(column.key)) return read();
  const before = readBefore.get(words) ?? new Map<string, unknown>();
  readBefore.set(words, before);
  const key = `${column.key}\n${cell}`;
  return before.getOrInsertComputed(key, read);
}

const cleared = (field: ImportField): unknown => ((manyFields as readonly string[]).includes(field) ? [] : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

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

const whatChanges = (changes: readonly ImportChange[], issues: readonly CellIssue[]): Outcome =>
  changes.some(({ taken }) => taken) ? 'changed' : changes.length + issues.length > 0 ? 'kept' : 'unchanged';
