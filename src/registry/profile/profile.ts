/** The ecosystem's profile: counts and shares of the organisations of a window, or of all there are now. Pure. */
import { groupingById, zoneOf } from '#territory/macrozones.ts';
import { codedAnswers, facetNames, perAnswer, type Answering, type Facet } from '../organization/coded.ts';

/** What the profile needs to know of an organisation; null where it did not answer. */
export interface ProfileFacts extends Answering {
  /** When it registered. */
  readonly registeredOn: Temporal.PlainDate;
}

/** A share of those who answered: `count` of `answered`. */
export interface Share {
  readonly key: string;
  readonly count: number;
  readonly answered: number;
}

/** How the organisations that answered distribute over the values of a question; they may give several. */
export interface Distribution {
  readonly answered: number;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
}

/** The zone of the seat, and every coded answer. */
export const distributionKeys = ['macrozone', ...facetNames] as const;
export type DistributionKey = 'macrozone' | Facet;

export interface ProfileFigures {
  readonly registered: number;
  readonly shares: readonly Share[];
  /** Figures that were frozen before a question was counted do not have it. */
  readonly distributions: Readonly<Partial<Record<DistributionKey, Distribution>>>;
  /** The grouping of regions that `macrozone` counts by. */
  readonly grouping: string;
  /** How many had registered by the end of each day on which somebody did: ISO date and running total. */
  readonly growth: readonly { readonly on: string; readonly total: number }[];
}

/** The grouping of the registry's own report of 2021, by which «Centro-Sur» is Metropolitana to Biobío. */
export const profileGrouping = 'registry-2021';

type Question = (facts: ProfileFacts) => boolean | null;

/** The shares that the mesa publishes. Private is everything but public. */
const questions: Readonly<Record<string, Question>> = {
  private: ({ sector }) => (sector === null ? null : sector !== 'public'),
  center_south: (facts) => (zone(facts) === null ? null : zone(facts) === 'center_south'),
  regional: ({ scope }) => (scope === null ? null : scope === 'regional'),
  linking: ({ holdsLinkingEvents }) => holdsLinkingEvents,
  alliance: ({ hasAlliances }) => hasAlliances,
  direct: ({ intervenes }) => intervenes,
  enabler: ({ kinds, intervenes }) => (kinds.length === 0 && intervenes === null ? null : kinds.length > 0),
};

const grouping = groupingById(profileGrouping);

/** The figures of a set of organisations. The same set always gives the same figures. */
export function profileFigures(facts: readonly ProfileFacts[]): ProfileFigures {
  return {
    registered: facts.length,
    shares: Object.entries(questions).map(([key, question]) => share(key, facts.map(question))),
    distributions: {
      macrozone: distribution(
        [...grouping.zones.map(({ id }) => id), 'abroad'],
        facts.map((each) => one(zone(each))),
      ),
      ...perAnswer((facet) => distribution(codedAnswers[facet].codes, facts.map(codedAnswers[facet].of))),
    },
    grouping: profileGrouping,
    growth: growth(facts),
  };
}

/** A share in whole percents, rounded half up; null when nobody answered. */
export function percentOf({ count, answered }: Pick<Share, 'count' | 'answered'>): number | null {
  return answered === 0 ? null : Math.round((100 * count) / answered);
}

function zone({ region, abroad }: ProfileFacts): string | null {
  if (abroad) return 'abroad';
  return region === null ? null : (zoneOf(grouping, region)?.id ?? null);
}

function share(key: string, answers: readonly (boolean | null)[]): Share {
  return {
    key,
    count: answers.filter((answer) => answer === true).length,
    answered: answers.filter((answer) => answer !== null).length,
  };
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

/** Every value is listed, also with nobody: what is missing is a figure too. */
function distribution(values: readonly string[], answers: readonly (readonly string[])[]): Distribution {
  const given = answers.filter((answer) => answer.length > 0);
  return {
    answered: given.length,
    counts: values.map((value) => ({ value, count: given.filter((answer) => answer.includes(value)).length })),
  };
}

function growth(facts: readonly ProfileFacts[]): ProfileFigures['growth'] {
  const byDay = Map.groupBy(facts, ({ registeredOn }) => registeredOn.toString());
  let total = 0;
  return [...byDay.keys()].sort().map((on) => ({ on, total: (total += byDay.get(on)!.length) }));
}
