/** What a thing would answer with the cells of a row that agree with the rest; the others stay out. Pure. */
import type { ThingAnswers, ThingFault, ThingRules } from './thing.ts';

interface Agreed {
  /** Null where it is none of the cells that does not agree: a new thing lacks what its form asks for. */
  readonly answers: ThingAnswers | null;
  readonly faults: readonly ThingFault[];
}

/** `before`: what it answered; null for a new one. */
export function agreed(rules: ThingRules, before: ThingAnswers | null, taken: ThingAnswers): Agreed {
  const answers = { ...rules.nothing, ...before, ...taken };
  const faults = rules.judge(answers, before);
  if (faults.length === 0) return { answers, faults };
  const out = new Set(faults.flatMap(({ field }) => withdrawn(rules, field, taken)));
  if (out.size === 0) return { answers: null, faults };
  const rest = Object.fromEntries(Object.entries(taken).filter(([field]) => !out.has(field)));
  const again = agreed(rules, before, rest);
  return { ...again, faults: [...faults, ...again.faults] };
}

/** The cell itself, or those that cannot be written without the one that is missing. */
const withdrawn = ({ group }: ThingRules, field: string, taken: ThingAnswers): readonly string[] =>
  field in taken ? [field] : group(field).filter((one) => one in taken);
