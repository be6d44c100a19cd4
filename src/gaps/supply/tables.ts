/** Need and supply from tables: as published figures are downloaded, and a row for each initiative and place. */
import type { Table } from '#platform/spreadsheet/read.ts';
import type { NeedOf, SupplyOf } from './said.ts';

/** What is wrong with a table: in which, at which line of the file (the head is 1), and how. */
export interface GapTableFault {
  readonly table: 'need' | 'supply';
  readonly line: number;
  readonly fault:
    | 'no-column'
    | 'several-measures'
    | 'no-such-measure'
    | 'no-places'
    | 'without-nought'
    | 'empty'
    | 'twice'
    | 'not-a-share'
    | 'not-an-amount'
    | 'out-of-order'
    | 'no-such-place'
    | 'some-places-only'
    | 'parts-above-whole'
    | 'two-wholes'
    | 'two-scopes';
  /** The column, the place or the initiative at fault. */
  readonly about: string;
}

type Report = (line: number, fault: GapTableFault['fault'], about: string) => void;

export interface NeedAndSupply {
  readonly needs: readonly NeedOf[];
  readonly supplies: readonly SupplyOf[];
}

const needColumns = ['territory', 'population', 'value', 'low', 'high'] as const;
const supplyColumns = ['initiative', 'territory', 'persons', 'total', 'scope'] as const;
/** What only people read of it. */
const forPeople = ['name'];

/** Reads need, of it only the rows of `measure` where that is said, and then supply. Gives every fault of one instead, where there is one. */
export function readNeedAndSupply(
  need: Table,
  supply: Table,
  measure?: string,
): NeedAndSupply | readonly GapTableFault[] {
  const faults: GapTableFault[] = [];
  const report =
    (table: GapTableFault['table']): Report =>
    (line, fault, about) =>
      faults.push({ table, line, fault, about });
  const needs = readNeeds(need, report('need'), measure);
  if (faults.length > 0) return faults;
  const supplies = readSupplies(supply, report('supply'), new Map(needs.map(({ id }, place) => [id, place])));
  return faults.length > 0 ? faults : { needs, supplies };
}

function readNeeds(table: Table, report: Report, measure?: string): NeedOf[] {
  const cell = cellsOf(table, needColumns, report);
  if (!cell) return [];
  const measures = [...new Set(table.rows.map(({ cells }) => cell(cells, 'measure')))].filter(Boolean);
  if (measure === undefined && measures.length > 1) report(1, 'several-measures', measures.join(', '));
  else if (measure !== undefined && !measures.includes(measure)) report(1, 'no-such-measure', measures.join(', '));
  else if (table.rows.length === 0) report(1, 'no-places', 'territory');
  else return needRows(table, cell, report, measure);
  return [];
}

function needRows(table: Table, cell: Cells, report: Report, measure?: string): NeedOf[] {
  const seen = new Set<string>();
  return table.rows.flatMap(({ number: line, cells }): NeedOf[] => {
    const said = (column: string) => cell(cells, column);
    if (measure !== undefined && said('measure') !== measure) return [];
    const id = said('territory');
    if (id === '' || seen.has(id)) report(line, id === '' ? 'empty' : 'twice', id || 'territory');
    seen.add(id);
    const share = (column: string) => amountIn(said(column), 1) ?? (report(line, 'not-a-share', column), 0);
    const population = amountIn(said('population')) ?? (report(line, 'not-an-amount', 'population'), 0);
    const rate = { value: share('value'), low: share('low'), high: share('high') };
    if (rate.low > rate.value || rate.value > rate.high) report(line, 'out-of-order', id);
    return [{ id, population, rate, synthetic: said('estimation') === 'synthetic' }];
  });
}

interface SupplyRow {
  readonly line: number;
  readonly initiative: string;
  readonly territory: string;
  readonly persons: number | null;
  readonly total: number | null;
  readonly scope: string;
}

function readSupplies(table: Table, report: Report, places: ReadonlyMap<string, number>): SupplyOf[] {
  const cell = cellsOf(table, supplyColumns.slice(0, 2), report);
  if (!cell) return [];
  const rows = table.rows.map(({ number: line, cells }): SupplyRow => {
    const [initiative, territory] = [cell(cells, 'initiative'), cell(cells, 'territory')];
    if (!initiative || !territory) report(line, 'empty', initiative ? 'territory' : 'initiative');
    else if (!places.has(territory))
      report(line, places.has(`0${territory}`) ? 'without-nought' : 'no-such-place', territory);
    const amount = (column: string) => {
      const text = cell(cells, column);
      return text === '' ? null : (amountIn(text) ?? (report(line, 'not-an-amount', column), null));
    };
    return {
      line,
      initiative,
      territory,
      persons: amount('persons'),
      total: amount('total'),
      scope: cell(cells, 'scope'),
    };
  });
  return [...Map.groupBy(rows, ({ initiative }) => initiative).values()].map((own) =>
    initiativeOf(own, report, places),
  );
}

/** One initiative from its rows, with what they say in all and in each place. */
function initiativeOf(rows: readonly SupplyRow[], report: Report, places: ReadonlyMap<string, number>): SupplyOf {
  const [{ line, initiative, scope }] = rows as [SupplyRow];
  for (const [at, row] of rows.entries())
    if (rows.slice(0, at).some(({ territory }) => territory === row.territory))
      report(row.line, 'twice', row.territory);
  const split = rows.flatMap(({ persons }) => persons ?? []);
  const totals = new Set(rows.flatMap(({ total }) => total ?? []));
  const [total = null] = totals;
  const sum = split.reduce((all, one) => all + one, 0);
  if (totals.size > 1) report(line, 'two-wholes', initiative);
  if (new Set(rows.map((row) => row.scope)).size > 1) report(line, 'two-scopes', initiative);
  const isWhole = split.length === rows.length;
  if (split.length > 0 && !isWhole) report(line, 'some-places-only', initiative);
  if (total !== null && sum > total) report(line, 'parts-above-whole', initiative);
  return {
    id: initiative,
    places: rows.map(({ territory }) => places.get(territory) ?? 0),
    persons: total,
    split: isWhole ? split : null,
    scope,
  };
}

/** Columns of a supply that are not read: perhaps misspelt ones. */
export const unreadColumns = ({ headers }: Table): string[] =>
  headers.filter((header) => header.trim() && ![...supplyColumns, ...forPeople].includes(header.trim().toLowerCase()));

type Cells = (cells: readonly string[], column: string) => string;

/** What a row says in a column, by its name; nothing where a column that is needed is not there. */
function cellsOf(table: Table, needed: readonly string[], report: Report): Cells | undefined {
  const places = new Map(table.headers.map((header, at) => [header.trim().toLowerCase(), at]));
  const missing = needed.filter((column) => !places.has(column));
  for (const column of missing) report(1, 'no-column', column);
  if (missing.length > 0) return undefined;
  return (cells, column) => (cells[places.get(column) ?? -1] ?? '').trim();
}

/** An amount from nought up, written with a point or a comma before its decimals; undefined where it is none. */
function amountIn(text: string, most = Infinity): number | undefined {
  if (!/^\d+(?:[.,]\d+)?$/u.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return value <= most ? value : undefined;
}
