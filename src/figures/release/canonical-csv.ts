/** Estimates as canonical CSV lines: the same figures always give the same bytes, and so the same hash. */
import { createHash } from 'node:crypto';
import type { Estimate } from './estimate.ts';

export const estimateColumns = [
  'territory',
  'measure',
  'part',
  'method',
  'period',
  'breakdown',
  'value',
  'low',
  'high',
  'se',
  'persons',
  'population',
  'n',
  'quality',
  'estimation',
] as const satisfies readonly (keyof Estimate)[];

/** What identifies an estimate within its dataset. */
export function keyOf({ territory, measure, part, method, period, breakdown }: Omit<Estimate, 'dataset'>): string {
  return [territory, measure, part, method, period, breakdown].join(',');
}

/** SHA-256 of the estimates in the order of their keys, in lower-case hexadecimal. */
export function hashOf(estimates: readonly Omit<Estimate, 'dataset'>[]): string {
  return hashOfLines(estimates.map(lineOf));
}

/** The estimates as a CSV in the order of their keys: the same bytes whenever it is made, on any machine. */
export function csvOf(estimates: readonly Omit<Estimate, 'dataset'>[]): string {
  return `${[estimateColumns.join(','), ...estimates.map(lineOf).sort()].join('\n')}\n`;
}

function lineOf(estimate: Omit<Estimate, 'dataset'>): string {
  return estimateColumns.map((column) => estimate[column] ?? '').join(',');
}

/** The same of a CSV whose lines are canonical already, without reading them; null when its columns are in another order. */
export function hashOfCsv(csv: string): string | null {
  const [header, ...lines] = csv.trimEnd().split('\n');
  return header === estimateColumns.join(',') ? hashOfLines(lines) : null;
}

function hashOfLines(lines: string[]): string {
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(line).update('\n');
  return hash.digest('hex');
}
