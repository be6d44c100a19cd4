/** The figures of a run to take away: every table in one, as rows for a spreadsheet; the recipe on a sheet beside them. */
import { methodName } from '#figures/release/in-words.ts';
import { writeCsv, writeWorkbook, type Cell, type SheetColumn } from '#platform/spreadsheet/write.ts';
import { type Locale } from '#platform/words.ts';
import { measureTitle, methodOfEdition } from '../run/measure-title.ts';
import { writeRecipe, type RunRecipe } from '../run/recipe.ts';
import type { NameOf } from './names.ts';
import { words } from './words.ts';
import type { RunFigure } from '../run/run.ts';

export const resultsFormats = ['xlsx', 'csv', 'json'] as const;
export type ResultsFormat = (typeof resultsFormats)[number];
export const isResultsFormat = (format: string): format is ResultsFormat =>
  resultsFormats.some((one) => one === format);

interface Table {
  readonly figures: readonly RunFigure[];
  readonly nameOf: NameOf;
  readonly locale: Locale;
}

interface Column {
  readonly header: string;
  readonly type: SheetColumn['type'];
  readonly cell: (figure: RunFigure) => Cell;
}

/** Comma-separated text, every figure a row. */
export function resultsCsv(table: Table): string {
  const columns = columnsOf(table);
  const rows = table.figures.map((figure) => columns.map(({ cell }) => cell(figure)));
  return writeCsv([columns.map(({ header }) => header), ...rows]);
}

/** A workbook with the figures and the recipe. */
export function resultsWorkbook(title: string, table: Table, recipe: RunRecipe): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets } = words.in(table.locale);
  const columns = columnsOf(table);
  return writeWorkbook(title, [
    {
      name: sheets.figures,
      columns: columns.map(({ header, type }) => ({ header, type, width: Math.max(12, header.length + 2) })),
      rows: table.figures.map((figure) => columns.map(({ cell }) => cell(figure))),
    },
    {
      name: sheets.recipe,
      rows: writeRecipe(recipe)
        .trimEnd()
        .split('\n')
        .map((line) => [line]),
    },
  ]);
}

function columnsOf({ figures, nameOf, locale }: Table): Column[] {
  const t = words.in(locale);
  const c = t.columns;
  const groups = [...new Set(figures.flatMap(({ domain }) => Object.keys(domain)))];
  const text = (header: string, cell: Column['cell']): Column => ({ header, type: 'text', cell });
  const number = (header: string, field: 'estimate' | 'se' | 'low' | 'high' | 'cv' | 'deff'): Column => ({
    header,
    type: 'decimal',
    cell: (figure) => figure[field],
  });
  const whole = (header: string, field: 'n' | 'df'): Column => ({ header, type: 'number', cell: (f) => f[field] });
  return [
    text(c.period, ({ period }) => period ?? ''),
    ...groups.flatMap((group) => [
      text(group, ({ domain }) => domain[group] ?? ''),
      text(c.name(group), ({ domain }) => (group in domain ? nameOf(group, domain[group]!) : '')),
    ]),
    text(c.measure, ({ measure }) => measure),
    text(c.measureName, ({ measure, method }) => measureTitle(measure, method, locale)),
    text(c.part, ({ part }) => part ?? ''),
    text(c.method, ({ method }) => `${methodOfEdition(method)} (${methodName(methodOfEdition(method), locale)})`),
    number(c.estimate, 'estimate'),
    ...[number(c.se, 'se'), number(c.low, 'low'), number(c.high, 'high')],
    ...[number(c.cv, 'cv'), number(c.deff, 'deff')],
    ...[whole(c.n, 'n'), whole(c.df, 'df')],
    text(c.quality, ({ quality }) => t.qualities[quality]),
    text(c.publication, ({ suppressed }) => t.outcomes[suppressed ?? 'published']),
  ];
}
