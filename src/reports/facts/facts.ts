/** What a report is made of and nothing else: all that its files say, frozen on a day, in no language. Pure. */
import type { Basis, InitiativeState, Stage } from '#ecosystem/initiatives/initiative.ts';
import type { Pair } from '#ecosystem/network/network.ts';
import type { ResourceTerms } from '#ecosystem/resources/resource.ts';
import type { EvidenceKind, GapKind } from '#gaps/stated/gap.ts';
import type { BoxSide } from '#gaps/tree/node.ts';
import type { Locale } from '#platform/words.ts';
import type { Dimension, EnablerKind, Population, Sector } from '#registry/organization/codes.ts';
import type { ProfileFigures } from '#registry/profile/profile.ts';
import type { SupplyFact } from './supply.ts';

/** Changes when the same facts may give other bytes. */
export const maker = 2;

/** An organisation; the network calls it by its place in the list. */
export interface OrganizationFact {
  readonly slug: string;
  readonly name: string;
  readonly short: string | null;
  readonly sector: Sector | null;
  /** Two digits; null where it is not said. */
  readonly region: string | null;
  /** With how many it is allied, and with how many of them both say so. */
  readonly allies: number;
  readonly confirmed: number;
}

export interface NetworkFacts {
  /** Who names whom; a tie said by both stands twice. */
  readonly declared: readonly Pair[];
  readonly ties: number;
  readonly confirmed: number;
  readonly declarations: number;
  readonly alone: number;
  /** Of whoever has a tie, the group; null where groups are not stable. */
  readonly groups: readonly (number | null)[] | null;
  /** Those of the upper third by how many shortest ways pass through them, in the order of the list. */
  readonly bridges: readonly number[];
}

export interface InitiativeFact {
  readonly slug: string;
  readonly name: string;
  readonly lead: string | null;
  readonly state: Exclude<InitiativeState, 'draft'>;
  readonly stage: Stage | null;
  readonly territories: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly populations: readonly Population[];
  readonly period: string | null;
  readonly persons: number | null;
  readonly basis: Basis | null;
}

export interface ResourceFact {
  readonly slug: string;
  readonly title: string;
  readonly by: string;
  readonly kind: EnablerKind;
  readonly terms: ResourceTerms;
  readonly standing: 'open' | 'to_come' | 'closed' | 'paused';
  readonly territories: readonly string[];
}

/** A cause or an effect that stands around a gap; `next`: the places in the list of those it is tied to, null the gap. */
export interface BoxFact {
  readonly side: BoxSide;
  readonly words: string;
  readonly next: readonly (number | null)[];
  readonly backing: number;
}

export interface GapFact {
  readonly slug: string;
  readonly title: string;
  readonly statement: string;
  readonly kind: GapKind;
  readonly dimension: Dimension | null;
  readonly population: Population | null;
  readonly territories: readonly string[];
  readonly evidence: readonly { readonly what: EvidenceKind; readonly source: string; readonly words: string }[];
  readonly boxes: readonly BoxFact[];
  /** The organisations that back anything of it; of how many each backing is. */
  readonly voices: number;
}

export interface NeedOfComuna {
  readonly territory: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly persons: number | null;
  /** Made by the model alone, with nobody of the place in the sample. */
  readonly synthetic: boolean;
}

/** How many lack something in each comuna, as published: of one measure, one method, one year. */
export interface NeedFacts {
  readonly release: number;
  readonly period: string;
  readonly method: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly source: string;
  readonly sourceUrl: string;
  readonly caveats: Readonly<Record<Locale, readonly string[]>>;
  readonly country: number | null;
  /** Highest first by persons. */
  readonly comunas: readonly NeedOfComuna[];
}

export interface ReportFacts {
  readonly maker: number;
  /** The day that all is of, as ISO 8601 writes it. */
  readonly asOf: string;
  readonly mesa: string;
  /** Where the mesa's site is, without a stroke at the end; editions of before do not say it. */
  readonly site?: string;
  readonly sample: boolean;
  readonly profile: Pick<ProfileFigures, 'registered' | 'shares' | 'distributions' | 'grouping'>;
  readonly organizations: readonly OrganizationFact[];
  readonly network: NetworkFacts;
  readonly initiatives: readonly InitiativeFact[];
  readonly resources: readonly ResourceFact[];
  readonly gaps: readonly GapFact[];
  /** Null where no figure of any comuna is published. */
  readonly need: NeedFacts | null;
  /** The newest published run of each need; editions of before have none. */
  readonly supply?: readonly SupplyFact[];
}
