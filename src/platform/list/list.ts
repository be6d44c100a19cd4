/** A list of the staff area as data: its columns, what it is filtered and sorted by, its views. Pure. */
import type { Expression } from 'kysely';
import type { Label } from '../module.ts';
import type { Db } from '../server/db.ts';
import type { Cell } from '../spreadsheet/write.ts';
import type { Locale } from '../words.ts';

/** How a thing stands, as a shape beside its words. */
export type Standing = 'good' | 'waits' | 'bad' | 'none';

/** What a cell shows. */
export interface ShownCell {
  readonly text: string;
  /** Where it leads. */
  readonly to?: string;
  /** What the link says to who does not see the rest of its row. */
  readonly said?: string;
  readonly standing?: Standing;
  /** More, in small. */
  readonly small?: string;
}

export interface ListColumn<Row> {
  readonly key: string;
  readonly label: Label;
  readonly show: (row: Row, locale: Locale) => ShownCell;
  /** What a file says, where that is not the text. */
  readonly write?: (row: Row) => Cell;
  /** The column of the query that orders by it. */
  readonly sort?: keyof Row & string;
  readonly number?: boolean;
  /** It is shown on a phone too; the first column always is. */
  readonly phone?: boolean;
  /** It is shown only where it is asked for. */
  readonly aside?: true;
}

/** What a list is filtered by: a text of the query, or several. */
export interface ListFacet<Row> {
  /** In the address: `region`. */
  readonly name: string;
  readonly column: keyof Row & string;
  readonly several?: boolean;
  readonly label: Label;
  readonly say: (value: string, locale: Locale) => string;
  /** The order of its values; the rest follow, the most frequent first. */
  readonly order?: readonly string[];
}

export type ListFilters = Readonly<Record<string, readonly string[]>>;

/** A choice of filters that has a name. */
export interface ListView {
  readonly label: Label;
  readonly filters: ListFilters;
}

/** What may be done with the chosen ones; a page asks before it is done. */
export interface BulkAct {
  readonly key: string;
  readonly label: Label;
}

export interface StaffList<Row extends { readonly id: string }> {
  /** Its page. */
  readonly path: string;
  readonly title: Label;
  /** How many there are, in words. */
  readonly count: (n: number, locale: Locale) => string;
  readonly rows: (db: Db) => Expression<Row>;
  /** Adds to the rows that are shown what its query may not ask. */
  readonly complete?: (db: Db, rows: readonly Row[]) => Promise<Row[]>;
  /** The text that is searched; without it the list is searched elsewhere, by sentences. `roots`: whatever the number and gender of the words asked, as a public sentence has them. */
  readonly find?: { readonly column?: keyof Row & string; readonly label: Label; readonly roots?: true };
  /** The first one names the row. */
  readonly columns: readonly ListColumn<Row>[];
  readonly facets: readonly ListFacet<Row>[];
  /** The first one stands where the address asks for nothing. */
  readonly views: readonly ListView[];
  /** The key of a column, with a minus for the other way round. */
  readonly sort: string;
  /** What it says where nothing is left, and what comes next. */
  readonly empty: Label;
  readonly acts?: readonly BulkAct[];
  /** The value of a facet that every row has one of, which leaves what is whoever asks' own. */
  readonly mine?: { readonly facet: string; readonly value: string };
}

/** How many rows a page has. */
export const rowsAPage = 50;
