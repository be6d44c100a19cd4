/** Why the engine cannot read a text file, out of what DuckDB says of it. Pure. */
import { BadInput } from '../input/fault.ts';

export function unreadable(file: string, error: unknown): BadInput {
  const told = error instanceof Error ? error.message : String(error);
  const line = /\bLine: (\d+)/.exec(told)?.[1];
  if (/not utf-8|Invalid unicode/i.test(told)) return new BadInput('not-utf-8', { file, line });
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(told) ?? [];
  if (line && expected && found) return new BadInput('uneven-line', { file, line, expected, found });
  return new BadInput('unreadable-file', { file, reason: told.split('\n')[0] as string, line });
}

/** Whether DuckDB could not even guess how the file is written, and so says no line. */
export const isUnguessed = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Error when sniffing');

/** Whether DuckDB met bytes in a file that cannot be what was written. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && /^(Invalid|Invalid Input|IO|Serialization) Error|TProtocolException/.test(error.message);

/** How often a line has a separator, those within quotes apart. */
export function separatorsIn(line: string, separator: string): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(separator).length - 1;
}
