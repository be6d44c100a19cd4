/** Makes facts of what others tell: an organisation, the network, an initiative, a resource, a gap. Pure. */
import type { InitiativeRow } from '#ecosystem/initiatives/list/all-queries.server.ts';
import { measuresOf } from '#ecosystem/network/measures.ts';
import type { NamedNetwork } from '#ecosystem/network/named.ts';
import type { ResourceRow } from '#ecosystem/resources/list/all-queries.server.ts';
import type { Gap } from '#gaps/stated/gap.ts';
import { inTree, whoSpoke, type Boxes } from '#gaps/tree/node.ts';
import { degreeOf, untiedOf } from '#ecosystem/network/network.ts';
import type { Enrolled } from '#registry/page/public-queries.server.ts';
import type { GapFact, InitiativeFact, NetworkFacts, OrganizationFact, ResourceFact } from './facts.ts';

/** In the network's order. */
export function organizationFacts(named: NamedNetwork, enrolled: readonly Enrolled[]): OrganizationFact[] {
  const bySlug = new Map(enrolled.map((one) => [one.slug, one]));
  const agreed = named.nodes.map(() => 0);
  for (const node of named.confirmed.flat()) agreed[node]!++;
  return named.nodes.map(({ id, name, region, shortName }, node) => ({
    slug: id,
    name,
    short: shortName ?? null,
    sector: bySlug.get(id)?.sector ?? null,
    region: region || null,
    allies: degreeOf(named.network, node),
    confirmed: agreed[node]!,
  }));
}

/** Who is a bridge is said as a third, not as a rank: who did not answer would change ranks. */
export function networkFacts(named: NamedNetwork): NetworkFacts {
  const { network, groups, nodes } = measuresOf(named);
  const between = nodes.map(({ betweenness }) => betweenness ?? 0);
  const third = Math.floor(between.filter((one) => one > 0).length / 3);
  const least = between.toSorted((a, b) => b - a)[third - 1] ?? Infinity;
  return {
    declared: named.declared,
    ties: named.network.ties.length,
    confirmed: named.confirmed.length,
    declarations: network.declarations ?? 0,
    alone: untiedOf(named.network).length,
    groups: groups.stable ? nodes.map(({ group }) => group) : null,
    bridges: [...between.keys()].filter((node) => between[node]! >= least),
  };
}

export const initiativeFact = (row: InitiativeRow): InitiativeFact => ({
  slug: row.slug,
  name: row.name,
  lead: row.lead,
  state: row.state,
  stage: row.stage,
  territories: row.territories ?? [],
  dimensions: row.dimensions,
  populations: row.populations,
  period: row.period,
  persons: row.persons,
  basis: row.basis,
});

export const resourceFact = (row: ResourceRow): ResourceFact => ({
  slug: row.slug,
  title: row.title,
  by: row.offered_by,
  kind: row.kind,
  terms: row.terms,
  standing: row.standing,
  territories: row.territories,
});

/** Of what was proposed around it, what was accepted. */
export function gapFact({ gap, boxes }: { readonly gap: Gap; readonly boxes: Boxes }): GapFact {
  const shown = inTree(boxes);
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  return {
    slug: gap.slug,
    title: gap.title,
    statement: gap.statement,
    kind: gap.kind,
    dimension: gap.dimension,
    population: gap.population,
    territories: gap.territories,
    evidence: gap.evidence.map(({ what, source, words }) => ({ what, source, words })),
    boxes: shown.map(({ side, words, next, backers }) => ({
      side,
      words,
      next: next.flatMap((one) => (one === null ? [null] : (place.get(one) ?? []))),
      backing: backers.length,
    })),
    voices: whoSpoke(boxes),
  };
}
