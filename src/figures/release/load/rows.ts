/** Reads the rows of a dataset's CSV as estimates, and says what is wrong with each. */
import type { Particulars } from '#platform/refusal.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { isBreakdown } from '../breakdown.ts';
import { estimateColumns, keyOf } from '../canonical-csv.ts';
import { estimations, qualities, type Estimate } from '../estimate.ts';
import type { LoadProblem, ProblemCode } from './problem.ts';
import { knownMethods, partsOfMethod, isMeasuredBy } from './known-methods.ts';
import { isMeasure, measures, unitOf } from '../measures.ts';

export type EstimateColumn = (typeof estimateColumns)[number];
type Cells = Readonly<Record<EstimateColumn, string>>;
type Row = Omit<Estimate, 'dataset'>;
/** Notes a problem of the row in a column. */
type Note = (column: EstimateColumn, code: ProblemCode, particulars?: Particulars) => void;

const measuredByParts = ['raw', 'censored', 'contribution', 'dimension_contribution'];
const numeric = ['value', 'low', 'high', 'se', 'persons', 'population', 'n'] as const;
type Numeric = (typeof numeric)[number];

/** The estimates of the rows, or what is wrong with them. `rows` are the cells by column and the line each stands in. */
export function readRows(file: string, rows: readonly { cells: Cells; line: number }[]) {
  const problems: LoadProblem[] = [];
  const estimates: Row[] = [];
  const lines = new Map<string, number>();
  for (const { cells, line } of rows) {
    const note: Note = (column, code, particulars = {}) => problems.push({ file, line, column, code, particulars });
    const estimate = readRow(cells, note);
    const first = lines.get(keyOf(estimate));
    if (first === undefined) lines.set(keyOf(estimate), line);
    else note('territory', 'twice', { first });
    estimates.push(estimate);
  }
  return { estimates, problems };
}

function readRow(cells: Cells, note: Note): Row {
  checkWhat(cells, note);
  const figures = Object.fromEntries(numeric.map((column) => [column, numberIn(cells, column, note)])) as Record<
    Numeric,
    number | null
  >;
  const { territory, measure, part, method, period, breakdown } = cells;
  const quality = wordIn(cells, 'quality', qualities, note);
  const estimation = wordIn(cells, 'estimation', estimations, note);
  const row = { territory, measure, part, method, period, breakdown, ...figures, quality, estimation };
  checkFigures(row, cells, note);
  return row;
}

/** Of what and of whom the figure is. */
function checkWhat({ territory, measure, part, method, period, breakdown }: Cells, note: Note): void {
  if (territory !== 'CL' && !regionByCode(territory) && !comunaByCode(territory))
    note('territory', 'territory-unknown', { value: territory });
  if (!/^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(period)) note('period', 'period-bad', { value: period });
  if (!isBreakdown(breakdown)) note('breakdown', 'breakdown-bad', { value: breakdown });
  if (!isMeasure(measure)) note('measure', 'measure-unknown', { value: measure, known: measures.join(', ') });
  else if (/[,;+]/.test(method)) note('method', 'two-methods', { value: method });
  else if (!knownMethods.includes(method))
    note('method', 'method-unknown', { value: method, known: knownMethods.join(', ') });
  else if (!isMeasuredBy(measure, method)) note('method', 'method-mismatch', { measure, method });
  else checkPart(measure, part, method, note);
}

function checkPart(measure: string, part: string, method: string, note: Note): void {
  if (!measuredByParts.includes(measure)) {
    if (part !== '') note('part', 'part-not-wanted', { measure });
    return;
  }
  const known = partsOfMethod(method);
  if (!known.includes(part)) note('part', 'part-unknown', { value: part, method, known: known.join(', ') });
}

/** The number in a cell; null where it is empty, or when it was noted as none. */
function numberIn(cells: Cells, column: Numeric, note: Note): number | null {
  const text = cells[column];
  if (text === '') return null;
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) || !Number.isFinite(value)) {
    note(column, 'not-a-number', { value: text });
    return null;
  }
  const isShare = unitOf(cells.measure) === 'share' && ['value', 'low', 'high', 'se'].includes(column);
  if (isShare && isMeasure(cells.measure) && (value < 0 || value > 1)) note(column, 'not-a-share', { value: text });
  else if (value < 0) note(column, 'negative', { value: text });
  else if (column === 'n' && !Number.isSafeInteger(value)) note(column, 'not-whole', { value: text });
  return value;
}

function wordIn<const Word extends string>(
  cells: Cells,
  column: EstimateColumn,
  known: readonly Word[],
  note: Note,
): Word | null {
  const text = cells[column];
  const word = known.find((one) => one === text) ?? null;
  if (text !== '' && !word) note(column, 'word-unknown', { value: text, known: known.join(', ') });
  return word;
}

/** Whether the numbers of one figure agree with each other. */
function checkFigures({ value, low, high, persons, population, quality }: Row, cells: Cells, note: Note): void {
  if (cells.value === '' && quality !== 'suppressed') note('value', 'value-missing');
  if (cells.value !== '' && quality === 'suppressed') note('value', 'value-suppressed');
  if ((cells.low === '') !== (cells.high === '')) note(cells.low === '' ? 'low' : 'high', 'limits-apart');
  if (value !== null && low !== null && high !== null && !(low <= value && value <= high))
    note('value', 'outside-interval', { value, low, high });
  if (persons !== null && population !== null && persons > population)
    note('persons', 'more-than-everybody', { persons, population });
}
