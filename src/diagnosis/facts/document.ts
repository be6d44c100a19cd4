/** What a diagnosis is: one object, which the page and the PDF both show, so that their figures are the same. */
import type { MapView } from '#map/view/view.ts';
import type { ChartDrawing } from './drawing.ts';
import type { NamedPlace } from './named-place.ts';
import type { Theme } from './themes.ts';

/** A sentence with the numbers of the references its figures come from. */
export interface CitedSentence {
  readonly text: string;
  readonly cites: readonly number[];
}

export type Paragraph = readonly CitedSentence[];

export interface DiagnosisTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly cites: readonly number[] }[];
}

/** A chart: what it shows in words is its alternative text. */
export interface ChartPicture {
  readonly caption: string;
  readonly alt: string;
  readonly drawing: ChartDrawing;
  readonly cites: readonly number[];
}

/** A map of a figure, with the place marked; what it shows in words is for who cannot see it. */
export interface PlaceMap {
  readonly caption: string;
  readonly alt: string;
  readonly view: MapView;
  readonly chosen: readonly string[];
  readonly cites: readonly number[];
}

export interface DiagnosisSection {
  readonly theme: Theme;
  readonly title: string;
  /** Ready to be used in a project. */
  readonly paragraphs: readonly Paragraph[];
  /** What whoever uses the figures should know; not part of the paragraphs. */
  readonly notes: readonly string[];
  readonly pictures: readonly ChartPicture[];
  readonly maps: readonly PlaceMap[];
  readonly tables: readonly DiagnosisTable[];
}

export interface Reference {
  readonly number: number;
  /** Who, when and what, as it is cited: «Ministerio … (2026). …». */
  readonly text: string;
  /** Method, years, estimation, denominator, version. */
  readonly details: readonly string[];
  /** Where its source says it is; '' where it does not. */
  readonly url: string;
}

/** What a source warns of, with the numbers of the references it is about. */
export interface Caveat {
  readonly text: string;
  readonly cites: readonly number[];
}

export interface Diagnosis {
  readonly place: NamedPlace;
  readonly release: number;
  /** When that version of the data was published, in words and as a date (yyyy-mm-dd). */
  readonly releasedOn: string;
  readonly releaseDate: string;
  readonly themes: readonly Theme[];
  readonly sections: readonly DiagnosisSection[];
  readonly references: readonly Reference[];
  readonly caveats: readonly Caveat[];
}
