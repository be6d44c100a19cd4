/** Two runs beside each other: figure by figure, with a test where the samples are independent, and what differs in how they were made. */
import type { Figure } from '#poverty/publication/figure.ts';
import { tInterval } from '#poverty/errors/interval.ts';
import { twoTails } from '#poverty/errors/student.ts';
import type { RunRecipe } from '../run/recipe.ts';
import { identityOf } from './tables.ts';
import { refuse } from '../reasons.ts';

/** Why a difference has no standard error here: both runs read the same sample, or may have. */
export type NoTest = 'same-file' | 'same-period';

/** b − a. */
export interface ComparedFigure {
  readonly a: Figure;
  readonly b: Figure;
  readonly difference: number | null;
  readonly test: Test | null;
}

export interface Test {
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  /** Probability of a difference as large, either way, were there none. */
  readonly p: number;
}

export interface RunToCompare {
  readonly recipe: RunRecipe;
  readonly figures: readonly Figure[];
}

export interface RunComparison {
  readonly noTest: NoTest | null;
  readonly rows: readonly ComparedFigure[];
  /** Figures that only one of them has. */
  readonly onlyA: number;
  readonly onlyB: number;
}

/** Refuses `two-methods-compared` where the methods, or their versions, differ, and `many-periods-compared` for a file of several years. */
export function compareRuns(a: RunToCompare, b: RunToCompare): RunComparison {
  const editions = [a, b].map(({ recipe: { method } }) => `${method.id}@${method.version}`);
  refuse(editions[0] === editions[1] ? null : 'two-methods-compared', { a: editions[0]!, b: editions[1]! });
  const periods = [a, b].map(({ figures }) => [...new Set(figures.map(({ period }) => period ?? ''))]);
  refuse(periods.every((of) => of.length <= 1) ? null : 'many-periods-compared');
  const noTest =
    a.recipe.file.sha256 === b.recipe.file.sha256
      ? 'same-file'
      : periods[0]![0] === periods[1]![0]
        ? 'same-period'
        : null;
  const others = new Map(b.figures.map((figure) => [identityOf(figure), figure]));
  const rows = a.figures.flatMap((figure) => {
    const other = others.get(identityOf(figure));
    return other && other.method === figure.method ? [compared(figure, other, noTest)] : [];
  });
  return { noTest, rows, onlyA: a.figures.length - rows.length, onlyB: b.figures.length - rows.length };
}

function compared(a: Figure, b: Figure, noTest: NoTest | null): ComparedFigure {
  const difference = a.estimate === null || b.estimate === null ? null : b.estimate - a.estimate;
  return { a, b, difference, test: noTest || difference === null ? null : testOf(difference, a, b) };
}

/** Samples drawn apart: variances add up, and so do degrees of freedom, as in the engine's own differences. Null without a standard error. */
function testOf(difference: number, a: Figure, b: Figure): Test | null {
  if (a.se === null || b.se === null) return null;
  const se = Math.hypot(a.se, b.se);
  const df = a.df + b.df;
  if (!(se > 0 && df > 0)) return null;
  return { se, df, ...tInterval(difference, se, df), p: twoTails(Math.abs(difference / se), df) };
}

/** One thing that the recipes say otherwise: its path within the recipe, and how each says it. */
export interface RecipeDifference {
  readonly path: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** What differs between two recipes, field by field; that the figures differ is not told, it is what one looks for. */
export function recipeDifferences(a: RunRecipe, b: RunRecipe): RecipeDifference[] {
  const [left, right] = [leaves(comparable(a)), leaves(comparable(b))];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((path) => ({ path, a: left.get(path) ?? null, b: right.get(path) ?? null }))
    .filter((one) => one.a !== one.b);
}

const comparable = ({ figures: _, ...made }: RunRecipe) => made;

/** "survey.weight" → "expr": every value that is not an object, by its path; those of a list together. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (value === undefined) return new Map();
  if (Array.isArray(value)) return new Map([[path, value.join(', ')]]);
  if (typeof value !== 'object' || value === null)
    return new Map([[path, typeof value === 'string' ? value : JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inside]) => [...leaves(inside, path === '' ? name : `${path}.${name}`)]),
  );
}
