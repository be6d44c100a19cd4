/** What a report says, before it is set on paper, put on slides or into a workbook. */
import type { Bar, ChartRow } from '#diagnosis/facts/charts.ts';

/** A table that names its columns; `numeric`: those that stand to the right. */
export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportBars {
  readonly kind: 'bars';
  readonly caption: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly bars: readonly Bar[];
  /** What the bars are parts of. */
  readonly whole: number;
}

export interface ReportIntervals {
  readonly kind: 'intervals';
  readonly caption: string;
  readonly alt: string;
  readonly rows: readonly ChartRow[];
}

export interface ReportPicture {
  readonly kind: 'picture';
  readonly caption: string;
  readonly alt: string;
  readonly svg: string;
  /** In mm, of a page that is 166 wide. */
  readonly width: number;
  /** As large as a page: what follows goes on before it. */
  readonly floats?: true;
}

export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'text' | 'quiet'; readonly text: string; readonly lang?: string }
  /** What is said of an address, and the address. */
  | { readonly kind: 'address'; readonly text: string; readonly url: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly lang?: string }
  /** Stands on one page. */
  | { readonly kind: 'together'; readonly parts: readonly ReportPart[] }
  | ReportTable
  | ReportBars
  | ReportIntervals
  | ReportPicture;

export interface ReportSection {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly parts: readonly ReportPart[];
}
