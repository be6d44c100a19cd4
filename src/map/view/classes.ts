/** Which classes a map shows its values in: three ways of cutting them, and the rule that chooses. Pure. */

/** How the classes were cut. */
export type Cut = 'equal' | 'quantiles' | 'natural';

export interface Classes {
  readonly cut: Cut;
  /** Where each class but the first begins, ascending: a value on a break is in the class above. */
  readonly breaks: readonly number[];
  /** How much of the variance lies between the classes, 0 to 1 (goodness of variance fit, Jenks and Caspall 1971). */
  readonly fit: number;
}

const COUNT = 5;
/** A simpler cut wins when it fits nearly as well: by so much of the variance. */
const NEARLY = 0.03;
/** Rounding the breaks may cost so much of the fit. */
const ROUNDING = 0.02;

/**
 * Five classes with round breaks, or four where equal steps come out so. Of equal steps, quantiles and natural breaks, the first that fits within 0.03 of the best one
 * and puts no more than half of the values into one class; when all do, the best one. Fewer classes for fewer different values.
 */
export function classesOf(values: readonly number[]): Classes {
  const sorted = values.toSorted((a, b) => a - b);
  const count = Math.min(COUNT, new Set(sorted).size);
  if (count < 2) return { cut: 'natural', breaks: [], fit: 1 };
  const candidates = cuts.map((cut) => {
    const breaks = roundBreaks(sorted, cutting[cut](sorted, count));
    return { cut, breaks, fit: fitOf(sorted, breaks) };
  });
  const even = candidates.filter(({ breaks }) => breaks.length >= count - 2 && largestClass(sorted, breaks) <= 0.5);
  const among = even.length > 0 ? even : candidates;
  const best = Math.max(...among.map(({ fit }) => fit));
  return among.find(({ fit }) => fit >= best - NEARLY)!;
}

const cuts: readonly Cut[] = ['equal', 'quantiles', 'natural'];
const cutting = { equal: equalSteps, quantiles, natural: naturalBreaks };

/** Which class a value is in, from 0. */
export const classOf = (breaks: readonly number[], value: number): number =>
  breaks.filter((start) => start <= value).length;

/** How much of the variance of the values lies between the classes. */
export function fitOf(sorted: readonly number[], breaks: readonly number[]): number {
  const whole = squares(sorted);
  const within = groups(sorted, breaks).reduce((sum, group) => sum + squares(group), 0);
  return whole === 0 ? 1 : 1 - within / whole;
}

function equalSteps(sorted: readonly number[], count: number): number[] {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const step = roundSteps(most - least).findLast((size) => Math.ceil(most / size) - Math.floor(least / size) <= count);
  if (!step) return [];
  const first = Math.floor(least / step) + 1;
  return Array.from({ length: count - 1 }, (_, i) => tidy((first + i) * step)).filter((start) => start < most);
}

function quantiles(sorted: readonly number[], count: number): number[] {
  return Array.from({ length: count - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / count)]!);
}

/** The cut with the least variance inside the classes (Fisher 1958), exactly: each row of the table found by halving, since its best starts never go back. */
export function naturalBreaks(sorted: readonly number[], count: number): number[] {
  const cost = costs(sorted);
  let row = sorted.map((_, last) => cost(0, last));
  const starts: number[][] = [];
  for (let classes = 2; classes <= count; classes++) {
    const next = new Array<number>(sorted.length).fill(0);
    const start = new Array<number>(sorted.length).fill(0);
    const fill = (from: number, to: number, low: number, high: number): void => {
      if (from > to) return;
      const middle = (from + to) >> 1;
      let best = Infinity;
      for (let first = Math.max(1, low); first <= Math.min(middle, high); first++) {
        const total = row[first - 1]! + cost(first, middle);
        if (total < best) [best, next[middle], start[middle]] = [total, total, first];
      }
      fill(from, middle - 1, low, start[middle]!);
      fill(middle + 1, to, start[middle]!, high);
    };
    fill(classes - 1, sorted.length - 1, 1, sorted.length - 1);
    [row] = [next];
    starts.push(start);
  }
  const breaks: number[] = [];
  let last = sorted.length - 1;
  for (const start of starts.toReversed()) {
    const first = start[last]!;
    breaks.unshift((sorted[first - 1]! + sorted[first]!) / 2); // amid the gap, where rounding does least
    last = first - 1;
  }
  return breaks;
}

/** The sum of squares about the mean of sorted[first..last], from running sums about the middle value. */
function costs(sorted: readonly number[]): (first: number, last: number) => number {
  const middle = sorted[sorted.length >> 1]!;
  const sums = [0];
  const powers = [0];
  for (const [i, value] of sorted.entries()) {
    sums.push(sums[i]! + value - middle);
    powers.push(powers[i]! + (value - middle) ** 2);
  }
  return (first, last) =>
    powers[last + 1]! - powers[first]! - (sums[last + 1]! - sums[first]!) ** 2 / (last + 1 - first);
}

/** The breaks on the coarsest round step that keeps every class and nearly all of the fit. */
function roundBreaks(sorted: readonly number[], breaks: readonly number[]): number[] {
  const exact = fitOf(sorted, breaks);
  const serves = (rounded: readonly number[]) =>
    groups(sorted, rounded).every((group) => group.length > 0) && fitOf(sorted, rounded) >= exact - ROUNDING;
  for (const step of roundSteps(sorted.at(-1)! - sorted[0]!)) {
    const rounded = [...new Set(breaks.map((start) => tidy(Math.round(start / step) * step)))];
    if (rounded.length === breaks.length && serves(rounded)) return rounded;
  }
  return [...breaks];
}

/** 5, 2, 1 times the powers of ten, from the range down to a ten-thousandth of it. */
function roundSteps(range: number): number[] {
  const top = Math.floor(Math.log10(range));
  return [0, 1, 2, 3, 4].flatMap((down) => [5, 2, 1].map((digit) => digit * 10 ** (top - down)));
}

/** Without what binary fractions add: 0.15000000000000002 is 0.15. */
const tidy = (value: number) => Number(value.toPrecision(12));

function groups(sorted: readonly number[], breaks: readonly number[]): number[][] {
  return [...breaks, Infinity].map((end, i) => {
    const from = i === 0 ? -Infinity : breaks[i - 1]!;
    return sorted.filter((value) => value >= from && value < end);
  });
}

const largestClass = (sorted: readonly number[], breaks: readonly number[]) =>
  Math.max(...groups(sorted, breaks).map((group) => group.length)) / sorted.length;

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
