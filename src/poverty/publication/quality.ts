/** How far a figure may be published: rules are data (data/poverty/quality/*.json). */
import * as v from 'valibot';
import cepal2020 from '../../../data/poverty/quality/cepal-2020.json' with { type: 'json' };
import ine2020 from '../../../data/poverty/quality/ine-2020.json' with { type: 'json' };
import { BadInput } from '../input/fault.ts';
import type { Kind } from '../measures/estimand.ts';

const Words = v.strictObject({ es: v.string(), en: v.string() });
const Fraction = v.pipe(v.number(), v.minValue(0));

const QualityRulesSchema = v.strictObject({
  id: v.string(),
  title: Words,
  citation: v.array(v.string()),
  verified: Words,
  /** Under any of these a figure is unreliable: persons in the sample, those of them in the numerator, degrees of freedom, n over the design effect. */
  enough: v.strictObject({
    n: v.number(),
    cases: v.optional(v.number()),
    df: v.optional(v.number()),
    effectiveN: v.optional(v.number()),
  }),
  /** Short of any of these a figure is weak. */
  cautious: v.optional(v.strictObject({ df: v.number(), cv: Fraction })),
  /** Quadratic: weak over min(p, 1 − p)^exponent / divisor. Log-cv: unreliable over the limit. */
  proportion: v.variant('kind', [
    v.strictObject({ kind: v.literal('quadratic'), exponent: v.number(), divisor: v.number() }),
    v.strictObject({ kind: v.literal('log-cv'), limit: Fraction }),
  ]),
  /** Coefficients of variation up to which a mean, total or ratio is reliable, and weak. */
  other: v.optional(v.strictObject({ reliable: Fraction, weak: Fraction })),
});

export type QualityRules = v.InferOutput<typeof QualityRulesSchema>;
export type QualityGrade = 'reliable' | 'weak' | 'unreliable';

const shipped: Record<string, unknown> = { 'ine-2020': ine2020, 'cepal-2020': cepal2020 };
export const qualityRuleIds: readonly string[] = Object.keys(shipped);

export function rulesOf(id: string): QualityRules {
  if (!(id in shipped)) throw new BadInput('unknown-quality-rules', { rules: id, known: qualityRuleIds });
  return v.parse(QualityRulesSchema, shipped[id]);
}

export interface Graded {
  readonly kind: Kind;
  readonly estimate: number;
  readonly se: number;
  readonly deff: number;
  readonly n: number;
  readonly df: number;
  /** Persons of the sample in the numerator; NaN where it does not count persons. */
  readonly cases: number;
}

/** A figure without an estimate or a standard error is unreliable. */
export function qualityOf(figure: Graded, rules: QualityRules): QualityGrade {
  const { kind, estimate, se, deff, n, df, cases } = figure;
  const { enough, cautious, proportion, other } = rules;
  if (!Number.isFinite(estimate) || !Number.isFinite(se)) return 'unreliable';
  if (n < enough.n || df < (enough.df ?? 0) || n / deff < (enough.effectiveN ?? 0)) return 'unreliable';
  if (cases < (enough.cases ?? 0)) return 'unreliable';
  const cv = se / Math.abs(estimate);
  if (kind === 'proportion') {
    const p = Math.min(estimate, 1 - estimate);
    if (proportion.kind === 'quadratic')
      return se <= Math.pow(p, proportion.exponent) / proportion.divisor ? 'reliable' : 'weak';
    if (!(se / (-Math.log(p) * p) <= proportion.limit)) return 'unreliable';
  } else if (other) return cv <= other.reliable ? 'reliable' : cv <= other.weak ? 'weak' : 'unreliable';
  return cautious && (df < cautious.df || !(cv < cautious.cv)) ? 'weak' : 'reliable';
}
