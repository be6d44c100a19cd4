/** An edition: a report frozen on a day, published as a version of a product, that can be made again from its data. Pure. */
import type { Locale } from '#platform/words.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { editionPath, type ReportKind } from '../facts/kind.ts';

/** What each is a file of. */
export const endings: Readonly<Record<ReportKind, string>> = { informe: 'pdf', presentacion: 'pptx', brechas: 'xlsx' };

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

/** Where the data of a published edition are taken away. */
export const editionDataPath = ({ kind, number }: Pick<Edition, 'kind' | 'number'>): string =>
  `${editionPath({ kind, number })}/datos.json`;
