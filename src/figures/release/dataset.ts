/** What a published dataset is. */
import type { Locale } from '#platform/words.ts';

type Texts = Readonly<Record<Locale, string>>;

/** How figures computed here were made, so that they can be made again. */
export interface Recipe {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number; readonly rows: number };
  /** survey.json: which column is what. */
  readonly survey: unknown;
  readonly method: { readonly id: string; readonly version: number };
  readonly by: readonly string[];
  readonly options: unknown;
  readonly engine: { readonly version: string };
  /** Of the figures as the engine gave them, before any was left out. */
  readonly figures: { readonly sha256: string };
}

/** What is said of a dataset when it is published. */
export interface DatasetText {
  readonly slug: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly caveats: Readonly<Record<Locale, readonly string[]>>;
  /** Who made it, when and how, as it should be cited. */
  readonly source: string;
  readonly sourceUrl: string;
  readonly licence: string;
  /** From the body that measures; not computed here. */
  readonly official: boolean;
  readonly recipe: Recipe | null;
}

export interface Dataset extends DatasetText {
  readonly id: string;
  readonly version: number;
  /** The release it came with, and the one from which it is no longer current. */
  readonly released: number;
  readonly ended: number | null;
  /** Since which release it stands among others with the same figures: its own, or that of the version that it brought back. */
  readonly standsFrom: number;
  /** Whether somebody withdrew it; otherwise it is current, or gave way to the next. */
  readonly withdrawn: boolean;
  readonly releasedAt: Temporal.Instant;
  /** Of its estimates as canonical lines (canonical.ts). */
  readonly sha256: string;
  readonly estimates: number;
}
