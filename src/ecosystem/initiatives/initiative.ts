/** An initiative: what is done directly with people, by whom, where, for how many, and at which stage it is. */
import type { Dimension, Population } from '#registry/organization/codes.ts';

export const initiativeStates = ['draft', 'published', 'paused', 'ended'] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** The stages of the route to scale, from first to last (specs of scaling: each is said by the team until a gate says it). */
export const stages = ['diagnosis', 'prototype', 'pilot', 'evaluation', 'scale'] as const;
export type Stage = (typeof stages)[number];

export const runnerRoles = ['lead', 'partner', 'funder', 'evaluator'] as const;
export type RunnerRole = (typeof runnerRoles)[number];

/** How it reaches people: at a place of its own, where they live, or at a distance. */
export const ways = ['site', 'outreach', 'remote'] as const;
export type Way = (typeof ways)[number];

/** What a number of people rests on; `unknown` is an answer too. */
export const bases = ['counted', 'estimated', 'capacity', 'unknown'] as const;
export type Basis = (typeof bases)[number];

/** How many people in a year; `territory` null for the whole. */
export interface Reach {
  readonly period: string;
  readonly territory: string | null;
  /** Null where nobody knows. */
  readonly persons: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
}

/** An organisation that runs it, and what that organisation itself says of it. */
export interface Runner {
  readonly id: string;
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  readonly role: RunnerRole;
  readonly standing: 'confirmed' | 'waits' | 'declined';
}

export interface Initiative {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: InitiativeState;
  readonly summary: string;
  readonly dimensions: readonly Dimension[];
  readonly populations: readonly Population[];
  readonly stage: Stage | null;
  /** A year, or a year and a month, as ISO 8601 writes them: `2019`, `2019-03`. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly website: string | null;
  /** Codes of territories, from north to south: the country, whole regions, comunas. */
  readonly territories: readonly string[];
  readonly way: Way | null;
  /** What stands of what was said, the latest year first. */
  readonly reach: readonly Reach[];
  readonly runners: readonly Runner[];
  readonly sample: boolean;
  readonly updatedAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
  readonly confirmedAt: Temporal.Instant | null;
}

/** The organisation that leads it. */
export const leadOf = ({ runners }: Pick<Initiative, 'runners'>): Runner | undefined =>
  runners.find(({ role }) => role === 'lead');

/** How many people in the latest year of which it says something of the whole. */
export const latestReach = ({ reach }: Pick<Initiative, 'reach'>): Reach | undefined =>
  reach.find(({ territory }) => territory === null);

/** Where one is read. */
export const initiativePath = ({ slug }: Pick<Initiative, 'slug'>): string => `/iniciativas/${slug}`;

/** Where its team writes it. */
export const ownInitiativePath = (organization: string, initiative: string): string =>
  `/mi-organizacion/${organization}/iniciativas/${initiative}`;
