/** The sums by which figures of a table give one another away: whole = parts, shares × persons, M0 = H × A, contributions add up to one. */
import { indicatorsOf, type Method } from '../method/method.ts';
import { methodParts } from '../method/list.ts';
import type { Figure } from './figure.ts';

/** Positions of figures tied by one equation: who knows all but one knows that one. */
export interface Relation {
  readonly figures: readonly number[];
  /** Alike in scale, so that one equation may be taken from another; products are not. */
  readonly additive: boolean;
}

export function relationsOf(figures: readonly Figure[], method: Method): Relation[] {
  const position = new Map(figures.map((f, i) => [keyOf(f, f.domain, f.measure, f.part), i]));
  return [...betweenDomains(figures, position), ...withinDomains(figures, position, method)].filter(
    (r) => r.figures.length > 0,
  );
}

function keyOf(f: Figure, domain: Figure['domain'], measure: string, part: string | undefined): string {
  const named = Object.entries(domain).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([f.period, named, measure, part]);
}

/** For every group of a domain, the domain without it is the sum over the group's categories. */
function betweenDomains(figures: readonly Figure[], position: ReadonlyMap<string, number>): Relation[] {
  const families = new Map<string, number[]>();
  figures.forEach((f, i) => {
    for (const group of Object.keys(f.domain)) {
      const rest = Object.fromEntries(Object.entries(f.domain).filter(([name]) => name !== group));
      const whole = keyOf(f, rest, f.measure, f.part);
      if (!position.has(whole)) continue;
      const family = `${group}\0${whole}`;
      const members = families.get(family) ?? [position.get(whole) as number];
      members.push(i);
      families.set(family, members);
    }
  });
  return [...families.values()].map((members) => ({ figures: members, additive: true }));
}

function withinDomains(figures: readonly Figure[], position: ReadonlyMap<string, number>, method: Method): Relation[] {
  const domains = new Map(figures.map((f) => [keyOf(f, f.domain, '', undefined), f]));
  return [...domains.values()].flatMap((f) => {
    const at = (measure: string, part?: string) => position.get(keyOf(f, f.domain, measure, part));
    const tie = (additive: boolean, ...members: (number | undefined)[]): Relation[] =>
      members.includes(undefined) ? [] : [{ figures: members as number[], additive }];
    return [
      ...tie(true, at('fgt0'), at('persons')),
      ...tie(true, at('extreme_fgt0'), at('extreme_persons')),
      ...tie(true, at('h'), at('multidimensional_persons')),
      ...tie(true, at('severe'), at('severe_persons')),
      ...tie(true, at('fgt0'), at('severe'), at('only_income')),
      ...tie(true, at('h'), at('severe'), at('only_multidimensional')),
      ...tie(false, at('m0'), at('h'), at('a')),
      ...indicatorTies(method, at, tie),
    ];
  });
}

type At = (measure: string, part?: string) => number | undefined;

function indicatorTies(
  method: Method,
  at: At,
  tie: (additive: boolean, ...members: (number | undefined)[]) => Relation[],
): Relation[] {
  const { multidimensional } = methodParts(method);
  if (!multidimensional) return [];
  const indicators = indicatorsOf(multidimensional).map((i) => i.id);
  const all = (measure: string, ids: readonly string[]) => ids.map((id) => at(measure, id));
  const dimensions = multidimensional.dimensions;
  return [
    ...tie(false, at('m0'), ...all('censored', indicators)),
    ...tie(false, ...all('contribution', indicators)),
    ...tie(
      false,
      ...all(
        'dimension_contribution',
        dimensions.map((d) => d.id),
      ),
    ),
    ...indicators.flatMap((id) => tie(false, at('contribution', id), at('censored', id), at('m0'))),
    ...dimensions.flatMap((d) =>
      tie(
        false,
        at('dimension_contribution', d.id),
        ...all(
          'contribution',
          d.indicators.map((i) => i.id),
        ),
      ),
    ),
  ];
}
