/** An edition: a report frozen on a day, published as a version of a product, that can be made again from its data. Pure. */
import type { Locale } from '#platform/words.ts';
import type { ReportFacts } from '../facts/facts.ts';

/** The files of the mesa's first axis, by the names that its people have for them. */
export const reportKinds = ['informe', 'presentacion', 'brechas'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What each is a file of. */
export const endings: Readonly<Record<ReportKind, string>> = { informe: 'pdf', presentacion: 'pptx', brechas: 'xlsx' };

export const isReportKind = (kind: string): kind is ReportKind => (reportKinds as readonly string[]).includes(kind);

/** What an edition's files are made of. */
export interface Frozen {
  readonly kind: ReportKind;
  /** Null before it is published. */
  readonly number: number | null;
  readonly facts: ReportFacts;
}

/** An edition that anyone may read. */
export interface Edition {
  readonly kind: ReportKind;
  readonly number: number;
  readonly versionId: string;
  readonly madeAt: Temporal.Instant;
}

/** What its file is called: «informe-3-es.pdf», of a sample mesa «muestra-informe-3-es.pdf». */
export function fileName({ kind, number, facts }: Frozen, locale: Locale): string {
  const parts = [...(facts.sample ? ['muestra'] : []), kind, ...(number === null ? [] : [String(number)]), locale];
  return `${parts.join('-')}.${endings[kind]}`;
}

/** Where an edition stands for good, whatever is published after it. */
export const editionPath = ({ kind, number }: Pick<Edition, 'kind' | 'number'>): string =>
  `/informes/${kind}/${number}`;

/** Where the data of a published edition are taken away. */
export const editionDataPath = ({ kind, number }: Pick<Edition, 'kind' | 'number'>): string =>
  `${editionPath({ kind, number })}/datos.json`;
