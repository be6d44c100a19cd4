/**
 * What must not be published, and what else must then be left out so that nobody works it out from the sums (secondary suppression; Willenborg
 * and de Waal 2001, ch. 4). Ends by attacking its own result until nothing gives way.
 */
import type { Method } from '../method/method.ts';
import { type Relation, relationsOf } from './relations.ts';
import type { Figure } from './figure.ts';

/** `primary`: unreliable by the rules of publication. `secondary`: it would give a primary one away. */
export type Suppression = 'primary' | 'secondary';

export type PublishedFigure = Figure & { readonly suppressed?: Suppression };

/** The figures fit to publish: the suppressed keep their place and their sample size, without estimate, error or interval. */
export function suppress(figures: readonly Figure[], method: Method): PublishedFigure[] {
  const why = suppressions(figures, relationsOf(figures, method));
  return figures.map((figure, i) => {
    const suppressed = why.get(i);
    return suppressed
      ? { ...figure, estimate: null, se: null, low: null, high: null, cv: null, deff: null, suppressed }
      : figure;
  });
}

/** What is hidden and why. Figures that are `public` already stay so: what they give away is hidden elsewhere, as far as it can be. */
export function suppressions(
  figures: readonly Figure[],
  relations: readonly Relation[],
  isPublic: (figure: number) => boolean = () => false,
): Map<number, Suppression> {
  const why = new Map<number, Suppression>();
  figures.forEach((f, i) => {
    if (f.quality === 'unreliable') why.set(i, 'primary');
  });
  const of = relationsByFigure(relations);
  let open = relations.filter((r) => r.figures.some((i) => why.has(i)));
  while (open.length > 0) {
    const added = open.flatMap((relation) => companion(relation, figures, why, isPublic));
    const given = added.length > 0 ? [] : givenAway(relations, why);
    const more = [...added, ...given.flatMap((i) => loosen(i, of, figures, why, isPublic))];
    open = [...new Set(more.flatMap((i) => of.get(i) ?? []))];
  }
  return why;
}

/** Where a relation hides a single figure, hides another: the one that fewest persons stand behind, the whole only if there is no other. */
function companion(
  relation: Relation,
  figures: readonly Figure[],
  why: Map<number, Suppression>,
  isPublic: (figure: number) => boolean,
): number[] {
  const hidden = relation.figures.filter((i) => why.has(i));
  if (hidden.length !== 1 && !(hidden.length > 1 && allZero(hidden, figures))) return [];
  return hide(relation, figures, why, isPublic);
}

/** Hides one more figure of the nearest relation that still shows one. Where none does, nothing around the figure is published that could tell. */
function loosen(
  figure: number,
  of: ReadonlyMap<number, Relation[]>,
  figures: readonly Figure[],
  why: Map<number, Suppression>,
  isPublic: (figure: number) => boolean,
): number[] {
  const seen = new Set<Relation>();
  let nearest = of.get(figure) ?? [];
  while (nearest.length > 0) {
    for (const relation of nearest) {
      seen.add(relation);
      const more = hide(relation, figures, why, isPublic);
      if (more.length > 0) return more;
    }
    nearest = [...new Set(nearest.flatMap((r) => r.figures.flatMap((i) => of.get(i) ?? [])))].filter(
      (r) => !seen.has(r),
    );
  }
  return [];
}

function hide(
  relation: Relation,
  figures: readonly Figure[],
  why: Map<number, Suppression>,
  isPublic: (figure: number) => boolean,
): number[] {
  const groups = (i: number) => Object.keys((figures[i] as Figure).domain).length;
  const n = (i: number) => (figures[i] as Figure).n;
  const [next] = relation.figures
    .filter((i) => !why.has(i) && !isPublic(i))
    .sort((a, b) => groups(b) - groups(a) || n(a) - n(b) || a - b);
  if (next === undefined) return [];
  why.set(next, 'secondary');
  return [next];
}

/** Several hidden figures that are all 0 hide nothing: their sum says so. */
function allZero(hidden: readonly number[], figures: readonly Figure[]): boolean {
  return hidden.every((i) => (figures[i] as Figure).estimate === 0);
}

function relationsByFigure(relations: readonly Relation[]): Map<number, Relation[]> {
  const of = new Map<number, Relation[]>();
  for (const relation of relations) for (const i of relation.figures) of.set(i, [...(of.get(i) ?? []), relation]);
  return of;
}

/**
 * The hidden figures that the equations determine, by elimination: an equation that comes down to one unknown gives it away. Products are
 * taken as known factors, which is on the safe side.
 */
export function givenAway(relations: readonly Relation[], hidden: ReadonlyMap<number, unknown>): number[] {
  const pivots = new Map<number, Map<number, number>>();
  relations.forEach((relation, r) => {
    const row = new Map(relation.figures.filter((i) => hidden.has(i)).map((i) => [i, coefficient(relation, r, i)]));
    reduce(row, pivots);
    const [pivot] = row.keys();
    if (pivot === undefined) return;
    scale(row, 1 / (row.get(pivot) as number));
    for (const other of pivots.values()) eliminate(other, row, pivot);
    pivots.set(pivot, row);
  });
  return [...pivots].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : []));
}

/** Sums have the whole first; coefficients of products are arbitrary but fixed, so that they never cancel by chance. */
function coefficient({ additive, figures }: Relation, r: number, figure: number): number {
  if (additive) return figure === figures[0] ? -1 : 1;
  return 1 + (((r + 1) * 7919 + (figure + 1) * 104729) % 9973) / 9973;
}

function reduce(row: Map<number, number>, pivots: ReadonlyMap<number, Map<number, number>>): void {
  for (const figure of [...row.keys()]) {
    const pivot = pivots.get(figure);
    if (pivot && row.has(figure)) eliminate(row, pivot, figure);
  }
}

function eliminate(row: Map<number, number>, by: ReadonlyMap<number, number>, figure: number): void {
  const factor = row.get(figure);
  if (factor === undefined) return;
  for (const [i, value] of by) {
    const left = (row.get(i) ?? 0) - factor * value;
    if (Math.abs(left) < 1e-9) row.delete(i);
    else row.set(i, left);
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [i, value] of row) row.set(i, value * factor);
}
