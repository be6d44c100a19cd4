/** The tables of a run: its figures by grouping and measure, in the order in which the engine gave them. */
import type { Figure } from '#poverty/publication/figure.ts';
import type { PublishedFigure } from '#poverty/publication/suppression.ts';

/** '' is the whole, "region*sexo" those groups crossed. */
export type GroupingName = string;

/** What of a run's figures is looked at. */
export interface ResultSelection {
  readonly grouping: GroupingName;
  readonly measure: string;
}

export const groupingOf = ({ domain }: Pick<Figure, 'domain'>): GroupingName => Object.keys(domain).join('*');

export const groupsIn = (grouping: GroupingName): string[] => (grouping === '' ? [] : grouping.split('*'));

export function groupingsOf(figures: readonly Figure[]): GroupingName[] {
  return [...new Set(figures.map(groupingOf))];
}

/** A measure with the method by which it is measured. */
export type MethodMeasure = Pick<Figure, 'measure' | 'method'>;

export function measuresOf(figures: readonly Figure[]): MethodMeasure[] {
  const methods = new Map<string, string>();
  for (const { measure, method } of figures) if (!methods.has(measure)) methods.set(measure, method);
  return [...methods].map(([measure, method]) => ({ measure, method }));
}

/** The selection asked for, or what is nearest to it: the first measure, the finest grouping of a single group. */
export function selectionOf(
  figures: readonly Figure[],
  asked: { grouping: string | null; measure: string | null },
): ResultSelection {
  const groupings = groupingsOf(figures);
  const measures = measuresOf(figures).map(({ measure }) => measure);
  return {
    grouping: groupings.find((one) => one === asked.grouping) ?? groupings.find((one) => one !== '') ?? '',
    measure: measures.find((one) => one === asked.measure) ?? measures[0] ?? '',
  };
}

export function selected<F extends Figure>(figures: readonly F[], { grouping, measure }: ResultSelection): F[] {
  return figures.filter((figure) => figure.measure === measure && groupingOf(figure) === grouping);
}

/** How many figures would be published, and how many left out and why. */
export interface Publishable {
  readonly published: number;
  readonly weak: number;
  readonly primary: number;
  readonly secondary: number;
}

export function publishable(figures: readonly PublishedFigure[]): Publishable {
  const count = (fits: (figure: PublishedFigure) => boolean) => figures.filter(fits).length;
  return {
    published: count(({ suppressed }) => !suppressed),
    weak: count(({ suppressed, quality }) => !suppressed && quality === 'weak'),
    primary: count(({ suppressed }) => suppressed === 'primary'),
    secondary: count(({ suppressed }) => suppressed === 'secondary'),
  };
}

/** Figures that belong together: the same but for their estimate, in the same or another run. */
export function identityOf({ domain, measure, part = '' }: Figure): string {
  const named = Object.entries(domain).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([named, measure, part]);
}
