/** What of a run is published, and as what: its groups become territories and breakdowns, its figures the estimates of a dataset. */
import type { Estimate } from '#figures/release/estimate.ts';
import type { NewEstimate } from '#figures/release/publication.ts';
import { categoryName } from '#figures/release/category-names.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import { figuresForDataset, personCounts, personsWith } from '../results/publishable.ts';
import { groupingOf, groupsIn } from '../results/tables.ts';
import type { Run, RunFigure } from '../run/run.ts';
import { refuse, refused } from '../reasons.ts';
import { includedPart, type Universe } from './universe.ts';
import type { PlaceKind } from '../survey/place-groups.ts';

export interface PublicationChoices {
  /** The tables that are published: '' is the whole, "region*sexo" those groups crossed. */
  readonly tables: readonly string[];
  /** The groups whose values are codes of regions or comunas; the others break figures down. */
  readonly places: Readonly<Record<string, PlaceKind>>;
  /** The territory of the whole file: `CL`, or the code of a region or comuna; null where it is none of them. */
  readonly whole: string | null;
  /** The period of figures that have none of their own. */
  readonly period: string;
  /** What the columns do not prove of the territories. */
  readonly universe?: Universe | null;
}

/** The figures that a dataset takes, in the tables chosen, each once. Refuses: nothing-to-publish, table-of-two-places. */
export function figuresToPublish(
  run: Pick<Run, 'method'>,
  figures: readonly RunFigure[],
  choices: PublicationChoices,
): RunFigure[] {
  for (const table of choices.tables) refuseTwoPlaces(table, choices);
  const chosen = figuresForDataset(run, figures).filter((figure) => choices.tables.includes(groupingOf(figure)));
  refuse(chosen.every(({ suppressed }) => suppressed) ? 'nothing-to-publish' : null);
  return onceEach(chosen, choices);
}

/** The whole of a file of one region and the table by region say the same figure: the first stays. */
function onceEach(figures: readonly RunFigure[], choices: PublicationChoices): RunFigure[] {
  const said = new Map<string, RunFigure>();
  return figures.filter((figure) => {
    const key = JSON.stringify([where(figure, choices), figure.measure, figure.part]);
    const before = said.get(key);
    said.set(key, before ?? figure);
    return before?.n !== figure.n || before.estimate !== figure.estimate;
  });
}

/**
 * The estimates that those figures give, in their order. What must not be published keeps its place and its sample size.
 * Refuses also: territory-code-unknown, breakdown-not-plain, period-not-a-year, nothing-without-whole.
 */
export function estimatesOf(
  run: Pick<Run, 'method'>,
  figures: readonly RunFigure[],
  choices: PublicationChoices,
): NewEstimate[] {
  const chosen = figuresToPublish(run, figures, choices);
  const persons = new Map(
    figures.filter(({ measure }) => personCounts.has(measure)).map((f) => [keyOf(f, f.measure), f]),
  );
  return chosen.map((figure) => ({
    ...where(figure, choices),
    measure: figure.measure,
    part: figure.part ?? '',
    method: run.method.id,
    ...amounts(figure, persons.get(keyOf(figure, personsWith[figure.measure] ?? ''))),
  }));
}

function refuseTwoPlaces(table: string, { places }: PublicationChoices): void {
  refuse(groupsIn(table).filter((group) => group in places).length > 1 ? 'table-of-two-places' : null, { table });
}

/** `category-without-name`: a breakdown would show a code, and the description does not say what it is called. */
export function refuseNameless(
  survey: Pick<Survey, 'groups' | 'labels'>,
  figures: readonly RunFigure[],
  { tables, places }: Pick<PublicationChoices, 'tables' | 'places'>,
): void {
  const shown = figures
    .filter((figure) => tables.includes(groupingOf(figure)))
    .flatMap(({ domain }) => Object.entries(domain));
  const nameless = shown.filter(
    ([group, value]) =>
      !(group in places) && /^-?\d+([.,]\d+)?$/.test(value.trim()) && !categoryName(survey, group, value, 'es'),
  );
  const [group = ''] = nameless[0] ?? [];
  const values = [...new Set(nameless.flatMap(([one, value]) => (one === group ? [value] : [])))];
  refuse(values.length > 0 ? 'category-without-name' : null, { group, values: values.slice(0, 10).join(', ') });
}

/** The period that a description gives to the whole file; '' where it gives none. */
export const ownPeriod = ({ period }: Pick<Survey, 'period'>): string => ('constant' in period ? period.constant : '');

/** `period-of-another-year`: what is typed is not the period that the run's description says; null where it says none. */
export function whyNotPeriod(typed: string, survey: Pick<Survey, 'period'>): 'period-of-another-year' | null {
  const own = ownPeriod(survey);
  return own === '' || typed === own || typed.startsWith(`${own}-`) ? null : 'period-of-another-year';
}

const keyOf = ({ domain, period = '' }: RunFigure, measure: string) => JSON.stringify([domain, period, measure]);

function amounts(figure: RunFigure, persons: RunFigure | undefined) {
  const { n, suppressed, quality } = figure;
  if (suppressed || figure.estimate === null)
    return { ...nothing, n, quality: 'suppressed' as const, estimation: 'direct' as const };
  return {
    value: figure.estimate,
    low: figure.low,
    high: figure.high,
    se: figure.se,
    persons: persons && !persons.suppressed ? persons.estimate : null,
    population: null,
    n,
    quality,
    estimation: 'direct' as const,
  };
}

const nothing = { value: null, low: null, high: null, se: null, persons: null, population: null };

function where(
  { domain, period }: RunFigure,
  choices: PublicationChoices,
): Pick<Estimate, 'territory' | 'breakdown' | 'period'> {
  const groups = Object.entries(domain);
  const place = groups.find(([group]) => group in choices.places);
  const parts = groups
    .filter(([group]) => !(group in choices.places))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, value]) => `${plain(group)}=${plain(value)}`);
  const territory = place
    ? codeOf(place, choices.places[place[0]]!)
    : (choices.whole ?? refused('nothing-without-whole'));
  return {
    territory,
    breakdown: [includedPart(choices.universe, territory, period ?? choices.period), ...parts]
      .filter(Boolean)
      .join(';'),
    period: yearOf(period ?? choices.period),
  };
}

/** The official code of a value: zeros that a spreadsheet or a number lost are put back. */
function codeOf([group, value]: readonly [string, string], level: PlaceKind): string {
  const code = /^\d+$/.test(value.trim()) ? value.trim().padStart(level === 'region' ? 2 : 5, '0') : value;
  const known = level === 'region' ? regionByCode(code) : comunaByCode(code);
  return known?.code ?? refused('territory-code-unknown', { group, value, level });
}

/** A name or value that can be told apart within "area=1;sexo=2" and a line of CSV. */
function plain(text: string): string {
  return /[=;,"\n\r]/.test(text) ? refused('breakdown-not-plain', { text }) : text;
}

function yearOf(period: string): string {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period) ? period : refused('period-not-a-year', { period });
}
