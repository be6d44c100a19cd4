/** A run of need beside supply: of which need, how it stands, from what it was made. Rules of its life. Pure. */
import type { Particulars } from '#platform/refusal.ts';
import type { Locale } from '#platform/words.ts';
import type { Dimension } from '#registry/organization/codes.ts';
import type { Claim } from '../supply/claim.ts';
import type { UnseenSaid } from '../supply/estimate.ts';
import type { Spread } from '../supply/supply.ts';

/** Poverty by either measure, or a dimension of the multidimensional one. */
export const needKinds = ['multidimensional', 'income', 'education', 'health', 'work', 'housing', 'networks'] as const;
export type NeedKind = (typeof needKinds)[number];

/** The dimension whose initiatives serve it; null: all of them do. */
export const dimensionOfNeed = (need: NeedKind): Dimension | null => (need === 'multidimensional' ? null : need);

export type GapRunState = 'requested' | 'running' | 'done' | 'failed';

/** From what a run was made. */
export interface GapRunAbout {
  /** Of the published figures. */
  readonly release: number;
  readonly measure: string;
  readonly method: string;
  readonly period: string;
  /** Made from the rates of regions: never claimed to be firm. */
  readonly synthetic: boolean;
  readonly sources: readonly { readonly slug: string; readonly title: Readonly<Record<Locale, string>>; readonly source: string }[]; // prettier-ignore
  /** How many comunas have a published need; the codes of those that do not. */
  readonly comunas: number;
  readonly without: readonly string[];
  /** Initiatives counted, and those of them that do not say how many they serve. */
  readonly initiatives: number;
  readonly withoutNumber: number;
  /** Resources on offer, which are not counted: they serve organisations. */
  readonly resources: number;
}

export type GapRunUnseen = UnseenSaid & {
  /** What the other list is called. */
  readonly name?: string;
};

export interface GapRun {
  readonly id: string;
  readonly need: NeedKind;
  readonly state: GapRunState;
  readonly seed: number;
  readonly draws: number;
  readonly unseen: GapRunUnseen;
  readonly about: GapRunAbout;
  readonly againOf: string | null;
  readonly requester: string;
  readonly requestedAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant | null;
  readonly failure: { readonly code: string; readonly details: Particulars } | null;
  readonly engine: string | null;
  readonly sha256: string | null;
  /** Its address, from when it is published on. */
  readonly slug: string | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnReason: string;
  readonly sample: boolean;
}

/** What a run says of a comuna. */
export interface PlaceClaim {
  readonly territory: string;
  readonly claim: Claim;
  readonly claimByPersons: Claim;
  readonly byShare: number;
  readonly byPersons: number;
  readonly need: Spread;
  readonly covered: Spread;
  readonly uncovered: Spread;
  readonly initiatives: number;
  readonly withoutNumber: number;
  readonly toLeave: number;
}

/** `supply-run-not-done`, or `supply-run-published`: already. */
export function whyNotPublishGapRun({
  state,
  publishedAt,
}: Pick<GapRun, 'state' | 'publishedAt'>): 'supply-run-not-done' | 'supply-run-published' | null {
  if (state !== 'done') return 'supply-run-not-done';
  return publishedAt ? 'supply-run-published' : null;
}

/** `supply-run-not-published`: only what anyone reads is withdrawn. */
export const whyNotWithdrawGapRun = ({
  publishedAt,
  withdrawnAt,
}: Pick<GapRun, 'publishedAt' | 'withdrawnAt'>): 'supply-run-not-published' | null =>
  publishedAt && !withdrawnAt ? null : 'supply-run-not-published';

/** `supply-run-not-over`: what is still under way is not repeated. */
export const whyNotRepeatGapRun = ({ state }: Pick<GapRun, 'state'>): 'supply-run-not-over' | null =>
  state === 'done' || state === 'failed' ? null : 'supply-run-not-over';

/** Words of its address. */
const needAddress: Readonly<Record<NeedKind, string>> = {
  multidimensional: 'pobreza-multidimensional',
  income: 'ingresos',
  education: 'educacion',
  health: 'salud',
  work: 'trabajo',
  housing: 'vivienda',
  networks: 'redes',
};

/** The n-th of that need to be published. */
export const gapRunSlug = (need: NeedKind, n: number): string => `${needAddress[need]}-${String(n)}`;

export const needAndSupplyPath = '/brechas/necesidad-y-oferta';
export const gapRunPath = (slug: string): string => `${needAndSupplyPath}/${slug}`;
export const placeClaimPath = (slug: string, territory: string): string => `${gapRunPath(slug)}/${territory}`;
export const gapRunFiles = ['necesidad.csv', 'oferta.csv', 'resultado.json'] as const;
export const gapRunFilePath = (slug: string, file: (typeof gapRunFiles)[number]): string =>
  `${gapRunPath(slug)}/archivo/${file}`;

/** Where the secretariat keeps it, and all of them. */
export const gapRunsStaffPath = '/gestion/brechas/oferta';
export const gapRunStaffPath = ({ id }: Pick<GapRun, 'id'>): string => `${gapRunsStaffPath}/${id}`;

/** What anyone types to have the same result, to the last byte. */
export function gapCommand({ seed, draws, unseen }: Pick<GapRun, 'seed' | 'draws' | 'unseen'>): string {
  const how =
    'lists' in unseen
      ? `--lists ${[unseen.lists.first, unseen.lists.second, unseen.lists.both].join(',')}`
      : `--registered ${String(unseen.registered.low)}-${String(unseen.registered.high)}`;
  return `minga gaps estimate necesidad.csv oferta.csv --seed ${String(seed)} --draws ${String(draws)} ${how} --json`;
}
