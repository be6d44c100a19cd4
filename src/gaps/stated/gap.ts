/** A gap: what is missing, of which kind, for whom and where; from what it is said. Rules of its life. Pure. */
import { unaccented } from '#platform/slug.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';

/** Nobody serves them, those who do are not joined, nobody knows, they cannot yet, or there is no money for it. */
export const gapKinds = ['coverage', 'articulation', 'information', 'capability', 'funding'] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapStates = ['draft', 'published', 'dropped'] as const;
export type GapState = (typeof gapStates)[number];

/** A published figure, a claim of need beside supply, what somebody stated, a document, a survey. */
export const evidenceKinds = ['estimate', 'supply_result', 'statement', 'document', 'survey'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly id: string;
  readonly what: EvidenceKind;
  /** Who says it, or what it is called. */
  readonly source: string;
  readonly words: string;
  /** An address of the web, or a path of the site. */
  readonly reference: string | null;
}

export interface Gap {
  readonly id: string;
  readonly slug: string;
  readonly cycleId: string;
  readonly kind: GapKind;
  readonly title: string;
  readonly statement: string;
  readonly dimension: Dimension | null;
  readonly population: Population | null;
  /** Codes of territories, from north to south: the country, whole regions, comunas. */
  readonly territories: readonly string[];
  readonly state: GapState;
  readonly droppedReason: string;
  readonly sample: boolean;
  readonly updatedAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
  /** In the order in which they were said. */
  readonly evidence: readonly Evidence[];
}

/** A gap is a claim: of one source alone it would be that source's opinion. */
export const fewestSources = 2;

/** `gap-published`, `gap-dropped`, or `gap-needs-sources`: fewer than `fewestSources`. */
export function whyNotPublishGap({
  state,
  evidence,
}: Pick<Gap, 'state' | 'evidence'>): 'gap-published' | 'gap-dropped' | 'gap-needs-sources' | null {
  if (state !== 'draft') return state === 'published' ? 'gap-published' : 'gap-dropped';
  return evidence.length < fewestSources ? 'gap-needs-sources' : null;
}

/** `gap-needs-sources`: what anyone reads keeps its sources. */
export const whyNotDropEvidence = ({ state, evidence }: Pick<Gap, 'state' | 'evidence'>): 'gap-needs-sources' | null =>
  state === 'published' && evidence.length <= fewestSources ? 'gap-needs-sources' : null;

/** `gap-same-source`: the same said again is no second source. */
export const whyNotAddEvidence = (
  { evidence }: Pick<Gap, 'evidence'>,
  { source, reference }: Pick<Evidence, 'source' | 'reference'>,
): 'gap-same-source' | null => {
  const same = (one: string | null, other: string | null) => unaccented(one ?? '') === unaccented(other ?? '');
  return evidence.some((one) => same(one.source, source) || (reference !== null && same(one.reference, reference)))
    ? 'gap-same-source'
    : null;
};

/** `gap-dropped`: already. */
export const whyNotDropGap = ({ state }: Pick<Gap, 'state'>): 'gap-dropped' | null =>
  state === 'dropped' ? 'gap-dropped' : null;

/** `gap-not-dropped`: only what was dropped is taken up again. */
export const whyNotTakeUpGap = ({ state }: Pick<Gap, 'state'>): 'gap-not-dropped' | null =>
  state === 'dropped' ? null : 'gap-not-dropped';

/** `gap-not-published`: only what anyone reads is spoken about. */
export const whyNotSpeakOnGap = ({ state }: Pick<Gap, 'state'>): 'gap-not-published' | null =>
  state === 'published' ? null : 'gap-not-published';

/** Where one is read, and where it is spoken about. */
export const gapPath = ({ slug }: Pick<Gap, 'slug'>): string => `/brechas/${slug}`;
export const gapSpeakPath = ({ slug }: Pick<Gap, 'slug'>): string => `/brechas/${slug}/opinar`;

/** What follows it on the wall of a workshop. */
export const gapScreenPath = (gap: Pick<Gap, 'slug'>): string => `${gapPath(gap)}/pantalla`;
/** What is told to whoever watches it. */
export const gapTopic = (id: string): string => `gap:${id}`;

/** Where the secretariat keeps it. */
export const gapStaffPath = ({ id }: Pick<Gap, 'id'>): string => `/gestion/brechas/${id}`;

/** Where what is proposed about it is decided. */
export const gapTreePath = (gap: Pick<Gap, 'id'>): string => `${gapStaffPath(gap)}/arbol`;
