/** What keeps a dataset's files from being loaded: each problem by file, line and column, in words that say what to do. */
import type { Particulars } from '#platform/refusal.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

export type ProblemCode = keyof typeof words.es.problems;

export interface LoadProblem {
  readonly file: string;
  /** Counted from 1, the header included; null for the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly particulars: Particulars;
}

/** How many problems are told at once: more would bury the first. */
const mostTold = 20;

/** Thrown when files cannot be loaded; nothing of them was. `message` is in Spanish; `explainProblems` gives other languages. */
export class Unloadable extends Error {
  readonly problems: readonly LoadProblem[];

  constructor(problems: readonly LoadProblem[]) {
    super(explainProblems(problems, 'es'));
    this.name = 'Unloadable';
    this.problems = problems;
  }
}

/** The problems one a line, the first ones only when there are many. */
export function explainProblems(problems: readonly LoadProblem[], locale: Locale): string {
  const t = words.in(locale);
  const told = problems.slice(0, mostTold).map((problem) => {
    const { file, line, column, code, particulars } = problem;
    const where = [file, line && t.line(line), column && t.column(column)].filter(Boolean).join(', ');
    return `${where}: ${t.problems[code]((name) => String(particulars[name] ?? ''))}`;
  });
  const rest = problems.length - told.length;
  return [...told, ...(rest > 0 ? [t.more(rest)] : []), t.nothing].join('\n');
}
