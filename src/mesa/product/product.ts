/** A product: a deliverable of an axis, published in versions, each a file. */
import { localInSantiago } from '#platform/clock.ts';
import type { Locale } from '#platform/words.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';

/** The same in another language. */
export interface LanguageFile {
  readonly locale: Locale;
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

export interface ProductFile {
  readonly id: string;
  readonly number: number;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly note: string;
  readonly languages: readonly LanguageFile[];
  readonly publishedAt: Temporal.Instant;
}

/** A draft and a scheduled version are read by staff alone; a withdrawn one by nobody. */
export type VersionState = 'draft' | 'scheduled' | 'published' | 'withdrawn';

/** A version as staff see it. */
export interface KeptFile extends Omit<ProductFile, 'publishedAt'> {
  readonly state: VersionState;
  /** Null while it is a draft. */
  readonly publishedAt: Temporal.Instant | null;
  /** When it was withdrawn and why. */
  readonly withdrawn: Withdrawn | null;
}

export interface Product {
  readonly id: string;
  readonly slug: string;
  readonly axisId: string;
  readonly title: string;
  readonly description: string;
  readonly sample: boolean;
  /** Newest first; never empty where the public reads. */
  readonly files: readonly ProductFile[];
}

/** A product as staff see it. */
export interface KeptProduct extends Omit<Product, 'files'> {
  readonly files: readonly KeptFile[];
  readonly archived: Withdrawn | null;
  /** Counts the changes of its words. */
  readonly revision: number;
}

/** What the form of a product says before anything is typed. */
export function productAsTyped({ title, description, axisId, files }: KeptProduct): Readonly<Record<string, string>> {
  const draft = files.find(({ state }) => state === 'draft' || state === 'scheduled');
  const at = draft?.publishedAt ? localInSantiago(draft.publishedAt) : '';
  return { title, description, axisId, note: draft?.note ?? '', at };
}

/** Whether a form that came with something else holds words that were not saved. */
export function holdsUnsaved(typed: Readonly<Record<string, unknown>>, product: KeptProduct): boolean {
  const { at, ...said } = productAsTyped(product);
  const lines = (text: unknown) => (typeof text === 'string' ? text.replaceAll('\r\n', '\n').trim() : undefined);
  const scheduledAnew = typed['at'] && typed['at'] !== at && at !== '';
  return Boolean(scheduledAnew) || Object.entries(said).some(([name, text]) => (lines(typed[name]) ?? text) !== text);
}

/** What was done beside the words of a product. */
export const productDeeds = ['archived', 'restored', 'withdrawn', 'calledOff'] as const;
export type ProductDeed = (typeof productDeeds)[number];

/** The formats that are published, by the ending of the name. */
export const productFormats: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  xlsx: 'XLSX',
  csv: 'CSV',
  docx: 'DOCX',
  pptx: 'PPTX',
  ods: 'ODS',
  odt: 'ODT',
  odp: 'ODP',
  txt: 'TXT',
  zip: 'ZIP',
};

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

export const largestProductFile = 50_000_000;

/** The ending of a file's name, in lower case. */
export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format in words; null when it is not one that is published. */
export const formatOf = (name: string): string | null => productFormats[endingOf(name)] ?? null;

/** The media type a published file is served with: by its ending, not by what the browser claimed. */
export const mediaTypeOf = (name: string): string => mediaTypes[endingOf(name)] ?? 'application/octet-stream';

/** Where a stored file is served. */
export const filePath = (id: string, name: string): string => `/archivos/${id}/${encodeURIComponent(name)}`;
