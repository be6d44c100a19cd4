/** What each row of a sheet of initiatives or resources would do. Pure: what there is comes in as an argument. */
import { plain } from '#territory/find.ts';
import { saysHowToReach, saysPersonal } from '#registry/answer/personal.ts';
import { kindColumn, type KindColumn } from '#registry/sheet/kind.ts';
import { cellMeaning, isCoded } from '#registry/sheet/meanings.ts';
import { isCellError, isClear, looksPersonal, moreCells, saysNothing, type CellIssue } from '#registry/sheet/row.ts';
import type { SheetAsked, SheetRowGiven, SheetRowRead } from '#registry/sheet/work.ts';
import { agreed } from './agreed.ts';
import { thingChanges, takenOf } from './changes.ts';
import { placesTogether } from '../places/written.ts';
import type { KnownThings } from './known.ts';
import {
  fieldsApart,
  isBlankAnswer,
  type KnownThing,
  type ThingAnswers,
  type ThingFault,
  type ThingRules,
} from './thing.ts';
import type { NamedOrganizations } from './whom.ts';

/** What rows are compared with. */
export interface ThingReading extends SheetAsked {
  readonly rules: ThingRules;
  readonly organizations: NamedOrganizations;
  readonly known: KnownThings;
}

interface Cells {
  readonly values: Readonly<Record<string, unknown>>;
  readonly wrong: readonly ThingFault[];
  readonly of: { readonly id: string } | ThingFault | null;
}

type Said = Pick<SheetRowRead, 'changes'> & {
  readonly answers: ThingAnswers | null;
  readonly faults: readonly ThingFault[];
};
type Row = SheetRowGiven;
/** As a row begins. */
type Bare = Omit<SheetRowRead, 'outcome'>;

/** Reads the rows one by one, remembering what earlier rows took. */
export class ThingReader {
  readonly #asked: ThingReading;
  readonly #linesById = new Map<string, number>();
  readonly #linesByName = new Map<string, number>();

  constructor(asked: ThingReading) {
    this.#asked = asked;
  }

  read(row: Row): SheetRowRead {
    const { mapping, rules } = this.#asked;
    if (row.cells.length > mapping.length) return this.#shifted(row);
    const cells = this.#cells(row);
    const thing = this.#match(row, cells);
    const label = textOf(cells.values[rules.name]) || (thing && thing !== 'unknown' ? thing.name : '');
    const base: Bare = { number: row.number, label, thing: null, answers: null, changes: [], issues: [], twins: [] };
    if (row.choice === 'skip') return { ...base, label: label || (row.cells.find(Boolean) ?? ''), outcome: 'left_out' };
    if (thing === 'unknown') return this.#stopped(base, { field: 'address', code: 'no-such-thing' });
    const line = this.#lineOf(thing, cells);
    if (line) return this.#stopped(base, { field: rules.name, code: 'repeated-in-file' }, line);
    return thing ? this.#over(row, base, cells, thing) : this.#fresh(row, base, cells);
  }

  #over(row: Row, base: Bare, cells: Cells, thing: KnownThing): SheetRowRead {
    const said = this.#changed(row, cells, thing);
    this.#linesById.set(thing.id, row.number);
    const issues = this.#issues(said.faults);
    const writes = said.changes.some(({ taken }) => taken);
    const outcome = writes ? 'changed' : said.changes.length + issues.length > 0 ? 'kept' : 'unchanged';
    return { ...base, label: thing.name, thing, answers: said.answers, changes: said.changes, issues, outcome };
  }

  #fresh(row: Row, base: Bare, cells: Cells): SheetRowRead {
    const { rules, known, organizations } = this.#asked;
    const { answers, faults } = this.#new(row, cells);
    const issues = this.#issues(faults);
    if (!answers) return { ...base, issues, outcome: 'error' };
    const of = String(answers[rules.of]);
    const twins = known.twins(String(answers[rules.name]), of).map(({ one, score, same }) => ({
      id: one.id,
      name: `${one.name} · ${organizations.byId(one.organizationId ?? '')?.name ?? '–'}`,
      slug: one.slug,
      path: one.path,
      score,
      ...(same && { same: 'name' as const }),
    }));
    this.#linesByName.set(keyOf(of, String(answers[rules.name])), row.number);
    const waits = twins.length > 0 && row.choice !== 'new';
    return {
      ...base,
      answers,
      issues,
      twins: twins.map(({ same: _, ...twin }) => twin),
      outcome: waits ? 'duplicate' : 'new',
    };
  }

  /** Its address decides, then what a person chose, then the very same name of the same organisation. */
  #match(row: Row, { values, of }: Cells): KnownThing | 'unknown' | null {
    const { known, rules } = this.#asked;
    const address = textOf(values['address']);
    if (address) return known.bySlug(address) ?? 'unknown';
    if (row.choice && row.choice !== 'new' && row.choice !== 'skip') return known.byId(row.choice) ?? null;
    if (row.choice === 'new') return null;
    const called = known.called(textOf(values[rules.name]));
    const theirs = of === null ? called : 'id' in of ? called.filter((one) => one.organizationId === of.id) : [];
    return theirs.length === 1 ? theirs[0]! : null;
  }

  #lineOf(thing: KnownThing | null, { values, of }: Cells): number | undefined {
    if (thing) return this.#linesById.get(thing.id);
    return of && 'id' in of ? this.#linesByName.get(keyOf(of.id, textOf(values[this.#asked.rules.name]))) : undefined;
  }

  #new(row: Row, { values, wrong, of }: Cells): Said {
    const { rules } = this.#asked;
    const { taken, faults } = this.#public(row, values, rules.nothing);
    const whom = of && 'id' in of ? of.id : null;
    const missing = of && !('id' in of) ? of : { field: rules.of, code: 'required' };
    const said = agreed(rules, null, taken);
    const all = [...wrong, ...faults, ...said.faults, ...(whom ? [] : [missing])];
    const answers =
      said.answers && whom
        ? {
            ...rules.settle(said.answers),
            [rules.of]: whom,
            whom: this.#asked.organizations.byId(whom)?.name,
            ...besides(values),
          }
        : null;
    return { answers, changes: [], faults: onceEach(all) };
  }

  #changed(row: Row, { values, wrong, of }: Cells, thing: KnownThing): Said {
    const { rules, columns } = this.#asked;
    const before = thing.answers(values);
    const { taken, faults } = this.#public(row, values, before);
    const whom =
      of && !('id' in of)
        ? [of]
        : of && of.id !== thing.organizationId
          ? [{ field: rules.of, code: 'whom-differs' }]
          : [];
    const changes = thingChanges(
      rules,
      { before, said: { ...before, ...taken } },
      { thing, decisions: row.decisions, columns },
    );
    const said = agreed(rules, before, takenOf(changes));
    const out = new Set(said.faults.map(({ field }) => field));
    const apart = said.answers ? fieldsApart(rules, before, said.answers) : [];
    const stays = changes.filter(({ field, taken: is }) => !out.has(field) && (!is || apart.includes(field)));
    const answers = said.answers && {
      ...rules.settle(said.answers),
      [rules.of]: thing.organizationId,
      ...besides(values),
    };
    return { answers, changes: answers ? stays : [], faults: onceEach([...wrong, ...faults, ...whom, ...said.faults]) };
  }

  /** Without what looks like a person's own, unless somebody chose that anybody may read it. */
  #public(row: Row, values: Cells['values'], before: ThingAnswers): { taken: ThingAnswers; faults: ThingFault[] } {
    const { rules } = this.#asked;
    const { published = [] } = row.decisions;
    const found = rules.texts.filter((field) => {
      const text = values[field];
      return typeof text === 'string' && text !== before[field] && saysPersonal(text);
    });
    const name = values[rules.name];
    const named = typeof name === 'string' && name !== before[rules.name] && saysHowToReach(name);
    const out = [...found.filter((field) => !published.includes(field)), ...(named ? [rules.name] : [])];
    const faults = [
      ...found.map((field) => ({ field, code: looksPersonal, ...(published.includes(field) && { published: true }) })),
      ...(named ? [{ field: rules.name, code: 'name-reaches' }] : []),
    ];
    const taken = Object.fromEntries(
      Object.entries(values).filter(([field]) => isRead(rules, field) && !out.includes(field)),
    );
    return { taken, faults };
  }

  #cells(row: Row): Cells {
    const { mapping, rules } = this.#asked;
    const values: Record<string, unknown> = {};
    const wrong: ThingFault[] = [];
    let of: Cells['of'] = null;
    const raws = mapping.flatMap((key, at) => {
      const column = kindColumn(rules.kind, key);
      const cell = row.cells[at] ?? '';
      return column && cell !== '' ? [{ column, cell }] : [];
    });
    for (const { column, cell } of raws) {
      if (column.key === rules.of) of = this.#whom(cell);
      else if (isCellError(cell)) wrong.push({ field: column.key, code: 'cell-error' });
      else if (isClear(cell)) values[column.key] = rules.nothing[column.key] ?? null;
      else if (column.key !== rules.name && !isCoded(column) && saysNothing(cell)) continue;
      else this.#take(column, cell, values, wrong);
    }
    if ('comunas' in values)
      values['territories'] = placesTogether(
        (values['territories'] as string[] | undefined) ?? [],
        values['comunas'] as string[],
      );
    return { values: this.#parsed(values, wrong), wrong, of };
  }

  #whom(cell: string): NonNullable<Cells['of']> {
    const { rules, organizations, words } = this.#asked;
    const meant = organizations.meant(rules.of, cell, words);
    return 'id' in meant ? meant : { field: rules.of, ...meant };
  }

  #take(column: KindColumn, cell: string, values: Record<string, unknown>, wrong: ThingFault[]): void {
    const said = isCoded(column) ? cellMeaning(column, cell, this.#asked.words) : column.read(cell);
    if (said === undefined) return;
    if (isBlankAnswer(said)) wrong.push({ field: column.key, code: 'not-in-list' });
    else values[column.key] = said;
  }

  #parsed(values: Readonly<Record<string, unknown>>, wrong: ThingFault[]): Record<string, unknown> {
    const { rules } = this.#asked;
    return Object.fromEntries(
      Object.entries(values).flatMap(([field, raw]) => {
        if (!isRead(rules, field)) return [[field, raw]];
        const read = isBlankAnswer(raw) ? { value: rules.nothing[field] ?? null } : rules.parse(field, raw);
        if ('value' in read) return [[field, read.value]];
        wrong.push({ field, code: read.code });
        return [];
      }),
    );
  }

  #issues(faults: readonly ThingFault[]): CellIssue<string>[] {
    const columnOf = (field: string) => {
      const at = this.#asked.mapping.indexOf(field);
      return at >= 0 ? at : field === 'territories' ? this.#asked.mapping.indexOf('comunas') : at;
    };
    return faults.map((fault) => ({ ...fault, column: columnOf(fault.field) < 0 ? null : columnOf(fault.field) }));
  }

  #stopped(base: Bare, fault: ThingFault, line?: number): SheetRowRead {
    const issues = this.#issues([fault]).map((issue) => (line ? { ...issue, line } : issue));
    return { ...base, issues, outcome: 'error' };
  }

  /** Nobody knows which of its cells is under which title. */
  #shifted({ number, cells, choice }: Row): SheetRowRead {
    const { mapping, rules } = this.#asked;
    const issues = [{ field: rules.name, column: mapping.length, code: moreCells }];
    const base = {
      number,
      thing: null,
      answers: null,
      changes: [],
      twins: [],
      issues,
      label: cells.find(Boolean) ?? '',
    };
    return { ...base, outcome: choice === 'skip' ? 'left_out' : 'error' };
  }
}

const isRead = ({ fields, keys }: ThingRules, field: string): boolean => fields.includes(field) || keys.includes(field);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const keyOf = (organization: string, name: string): string => `${organization} ${plain(name)}`;

/** What is told of a row and not written. */
const besides = ({ runners }: Readonly<Record<string, unknown>>) => (runners ? { runners } : {});

const onceEach = (faults: readonly ThingFault[]): ThingFault[] =>
  faults.filter((one, at) => faults.findIndex(({ field }) => field === one.field) === at);
