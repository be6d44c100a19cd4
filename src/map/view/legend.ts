/** The legend of a map in words: its classes, how they were cut, for which years they hold. Pure. */
import { formatNumber } from '#platform/format.ts';
import { type Locale } from '#platform/words.ts';
import { methodName, valueIn } from '#figures/release/in-words.ts';
import { unitOf } from '#figures/release/measures.ts';
import type { MapChoice } from './choice.ts';
import type { Classes } from './classes.ts';
import { words } from '../words.ts';

export interface Legend {
  /** «Pobreza por ingresos, 2024 (metodología de 2024)». */
  readonly title: string;
  /** The classes, lowest first. */
  readonly steps: readonly string[];
  readonly none: string;
  readonly striped: string;
  /** How the classes were cut and for which years they hold. */
  readonly note: string;
}

interface Given {
  readonly choice: MapChoice;
  readonly classes: Classes;
  /** Every period the classes hold for, oldest first. */
  readonly periods: readonly string[];
  readonly measure: string;
  readonly values: readonly number[];
}

/** The legend of a choice. */
export function legendOf({ choice, classes, periods, measure, values }: Given, locale: Locale): Legend {
  const t = words.in(locale);
  const { breaks, cut, fit } = classes;
  const written = (value: number) => breakIn(choice.measure, value, breaks, locale);
  const steps =
    breaks.length === 0
      ? values.length === 0
        ? []
        : [t.all(...extremes(choice.measure, values, locale))]
      : [
          t.below(written(breaks[0]!)),
          ...breaks.slice(1).map((end, i) => t.within(written(breaks[i]!), written(end))),
          t.above(written(breaks.at(-1)!)),
        ];
  const years = periods.length > 1 ? `${periods[0]}–${periods.at(-1)}` : null;
  const rule = breaks.length > 0 ? t.rule(t.cuts[cut], `${Math.round(100 * fit)}\u00a0%`) : '';
  return {
    title: `${measure}, ${choice.period} (${methodName(choice.method, locale)})`,
    steps,
    none: t.noValue,
    striped: t.striped,
    note: [rule, years && breaks.length > 0 ? t.sameBreaks(years) : ''].filter(Boolean).join(' '),
  };
}

/** A break with no more decimals than the breaks need: «15 %», «7,5 %». */
function breakIn(measure: string, value: number, breaks: readonly number[], locale: Locale): string {
  if (unitOf(measure) !== 'share') return valueIn(measure, value, locale);
  const digits = [0, 1, 2].find((n) => breaks.every((one) => isWhole(one * 100 * 10 ** n))) ?? 3;
  return `${formatNumber(100 * value, locale, digits)}\u00a0%`;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

function extremes(measure: string, values: readonly number[], locale: Locale): [string, string] {
  return [valueIn(measure, Math.min(...values), locale), valueIn(measure, Math.max(...values), locale)];
}
