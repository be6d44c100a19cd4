/** Where a table of published figures is taken away: pages only link to it. */

export const tableFormats = ['xlsx', 'csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What a table holds: by the names of `askedParameters` (asking.ts), one value or several; without one, everything. */
export interface TableAsked {
  readonly territory?: readonly string[] | undefined;
  readonly level?: string | undefined;
  readonly measure?: readonly string[] | undefined;
  readonly part?: readonly string[] | undefined;
  readonly method?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly period?: readonly string[] | undefined;
  /** `['all']` for every breakdown; everybody when not said. */
  readonly breakdown?: readonly string[] | undefined;
  readonly dataset?: string | undefined;
  readonly release?: number | undefined;
}

/** The path of a table: `/datos/tabla.csv?territory=13110&measure=fgt0`. */
export function tableAddress(format: TableFormat, asked: TableAsked): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked) as [string, string | number | readonly string[] | undefined][]) {
    if (value === undefined) continue;
    for (const one of typeof value === 'object' ? value : [value]) params.append(name, String(one));
  }
  return `/datos/tabla.${format}${params.size > 0 ? `?${params.toString()}` : ''}`;
}
