/** What reports count, each once, so that paper, slides and workbook say the same numbers. Pure. */
import { stages, bases, type Basis, type Stage } from '#ecosystem/initiatives/initiative.ts';
import type { NamedNetwork } from '#ecosystem/network/named.ts';
import { networkFrom, saidByBoth } from '#ecosystem/network/network.ts';
import { resourceTerms, type ResourceTerms } from '#ecosystem/resources/resource.ts';
import { dimensions, enablerKinds, type Dimension, type EnablerKind } from '#registry/organization/codes.ts';
import { country } from '#territory/place.ts';
import { regions } from '#territory/territory.ts';
import type { NeedOfComuna, ReportFacts } from '../facts/facts.ts';

/** A code and how many. */
export interface Tallied<Code extends string = string> {
  readonly code: Code;
  readonly count: number;
}

/** Those that there are most of first; of as many, in the order of the codes. */
const mostFirst = <Code extends string>(codes: readonly Code[], count: (code: Code) => number): Tallied<Code>[] =>
  codes.map((code) => ({ code, count: count(code) })).toSorted((a, b) => b.count - a.count);

/** How the organisations that answered distribute over a question; values that nobody gave are left out. */
export function distributionOf(
  { profile }: ReportFacts,
  key: 'sector' | 'scope' | 'kind' | 'dimension' | 'population',
) {
  const { answered, counts } = profile.distributions[key] ?? { answered: 0, counts: [] };
  const given = counts.filter(({ count }) => count > 0).map(({ value, count }) => ({ code: value, count }));
  return { answered, counts: given.toSorted((a, b) => b.count - a.count) };
}

export const shareIn = ({ profile }: ReportFacts, key: string) =>
  profile.shares.find((share) => share.key === key) ?? { key, count: 0, answered: 0 };

/** Those that go on: what ended or pauses is told apart. */
export const running = ({ initiatives }: ReportFacts) => initiatives.filter(({ state }) => state === 'published');

export const byDimension = (facts: ReportFacts): Tallied<Dimension>[] =>
  mostFirst(dimensions, (code) => running(facts).filter((one) => one.dimensions.includes(code)).length);

/** In the order of the route. */
export const byStage = (facts: ReportFacts): Tallied<Stage>[] =>
  stages.map((code) => ({ code, count: running(facts).filter(({ stage }) => stage === code).length }));

/** What the numbers of people rest on; `silent`: those that say nothing at all. */
export function byBasis(facts: ReportFacts): readonly Tallied<Basis | 'silent'>[] {
  const count = (code: Basis | null) => running(facts).filter(({ basis }) => basis === code).length;
  return [...bases.map((code) => ({ code, count: count(code) })), { code: 'silent' as const, count: count(null) }];
}

/** How many of them say a number of people. */
export const sayingPersons = (facts: ReportFacts): number =>
  running(facts).filter(({ persons }) => persons !== null).length;

export const byKind = ({ resources }: ReportFacts): Tallied<EnablerKind>[] =>
  mostFirst(enablerKinds, (code) => resources.filter(({ kind }) => kind === code).length);

export const byTerms = ({ resources }: ReportFacts): Tallied<ResourceTerms>[] =>
  mostFirst(resourceTerms, (code) => resources.filter(({ terms }) => terms === code).length);

export interface RegionTotals {
  readonly code: string;
  readonly name: string;
  readonly seats: number;
  readonly worksIn: number;
  readonly initiatives: number;
  readonly resources: number;
  /** In need, summed over its comunas; null where that is not known of all that are published. */
  readonly persons: number | null;
}

/** The sixteen, from north to south. What is done in the whole country is counted apart (`countrywide`). */
export function totalsByRegion(facts: ReportFacts): RegionTotals[] {
  const { profile, resources, need } = facts;
  const said = (key: 'region' | 'worksIn', code: string) =>
    profile.distributions[key]?.counts.find(({ value }) => value === code)?.count ?? 0;
  const names = (code: string) => (one: { readonly territories: readonly string[] }) =>
    one.territories.some((territory) => territory.slice(0, 2) === code);
  return regions.map(({ code, shortName }) => {
    const rows = need?.comunas.filter(({ territory }) => territory.slice(0, 2) === code) ?? [];
    const known = rows.length > 0 && rows.every(({ persons }) => persons !== null);
    return {
      code,
      name: shortName,
      seats: said('region', code),
      worksIn: said('worksIn', code),
      initiatives: running(facts).filter(names(code)).length,
      resources: resources.filter(names(code)).length,
      persons: known ? rows.reduce((sum, { persons }) => sum + persons!, 0) : null,
    };
  });
}

/** Of the whole country: initiatives, resources. */
export const countrywide = (facts: ReportFacts) => ({
  initiatives: running(facts).filter(({ territories }) => territories.includes(country.code)).length,
  resources: facts.resources.filter(({ territories }) => territories.includes(country.code)).length,
});

export interface ComunaCount extends NeedOfComuna {
  /** Initiatives that go on and name the comuna; its whole region; the whole country. */
  readonly here: number;
  readonly inRegion: number;
  readonly inCountry: number;
}

/** By persons in need, most first. */
export function byComuna(facts: ReportFacts): ComunaCount[] {
  const named = new Map<string, number>();
  for (const { territories } of running(facts))
    for (const code of territories) named.set(code, (named.get(code) ?? 0) + 1);
  const of = (code: string) => named.get(code) ?? 0;
  return (facts.need?.comunas ?? []).map((row) => ({
    ...row,
    here: of(row.territory),
    inRegion: of(row.territory.slice(0, 2)),
    inCountry: of(country.code),
  }));
}

/** Nobody in the registry names them or their region: a question to be asked there, not a finding. */
export const toBeAsked = (rows: readonly ComunaCount[]): ComunaCount[] =>
  rows.filter(({ here, inRegion }) => here + inRegion === 0);

/** The network that the facts tell. */
export function networkIn({ organizations, network }: ReportFacts): NamedNetwork {
  const nodes = organizations.map(({ slug, name, short, region }) => ({
    id: slug,
    name,
    region: region ?? '',
    ...(short && { shortName: short }),
  }));
  const ties = networkFrom(nodes.length, network.declared);
  return { nodes, network: ties, declared: network.declared, confirmed: saidByBoth(ties, network.declared) };
}
