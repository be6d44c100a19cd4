/** Tables of published figures as files: a workbook with dictionary and sources, delimited text, JSON. */
import { today } from '#platform/clock.ts';
import { writeWorkbookApart } from '#platform/server/workbook.ts';
import { writeCsv, type Sheet } from '#platform/spreadsheet/write.ts';
import { type Locale } from '#platform/words.ts';
import type { AnsweredFigures } from '../ask/queries.server.ts';
import { breakdownName, namedCategories } from '../release/category-names.ts';
import { dictionary } from './dictionary.ts';
import { licenceName } from '../release/in-words.ts';
import { figuresJson, sourceJson } from './as-json.ts';
import type { TableFormat } from './address.ts';
import { tableColumns, type CitedEstimate } from './columns.ts';
import { words } from './words.ts';

export interface TableFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

export const mediaTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Figures as a file. `title` distinguishes its name: `data-social-TITLE-e3.csv`, where e3 is the release. */
export async function tableFile(
  figures: AnsweredFigures,
  { format, locale, title }: { format: TableFormat; locale: Locale; title?: string | undefined },
): Promise<TableFile> {
  const name = [words.in(locale).file, title, `e${figures.release}`].filter(Boolean).join('-');
  const body = format === 'xlsx' ? await workbook(figures, locale) : inParts(writers[format](figures, locale));
  return { name: `${name}.${format}`, mediaType: mediaTypes[format], body };
}

const writers = { csv: delimited, json: asJson };
const atOnce = 500;

function* delimited(figures: AnsweredFigures, locale: Locale): Generator<string> {
  const estimates = cited(figures, locale);
  yield writeCsv([tableColumns.map(({ key }) => key)]);
  for (let at = 0; at < estimates.length; at += atOnce) {
    const rows = estimates
      .slice(at, at + atOnce)
      .map((estimate) => tableColumns.map(({ write }) => write(estimate, locale)));
    yield writeCsv(rows).slice(1); // the mark of UTF-8 stands once
  }
}

function* asJson({ estimates, release, sources }: AnsweredFigures): Generator<string> {
  const about = { release, total: estimates.length, sources: sources.map(sourceJson) };
  yield `${JSON.stringify(about).slice(0, -1)},"items":[`;
  for (let at = 0; at < estimates.length; at += atOnce) {
    const items = figuresJson(estimates.slice(at, at + atOnce), sources);
    yield (at > 0 ? ',\n' : '\n') + items.map((item) => JSON.stringify(item)).join(',\n');
  }
  yield '\n]}\n';
}

function cited({ estimates, sources }: AnsweredFigures, locale: Locale): CitedEstimate[] {
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  return estimates.map((estimate) => {
    const from = bySlug.get(estimate.dataset);
    const breakdown_name = breakdownName(estimate.breakdown, from?.recipe ?? null, locale);
    return { ...estimate, breakdown_name, source: from?.source ?? '' };
  });
}

/** Sent as it is written, a few hundred rows at a time. */
function inParts(parts: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
  });
}

function workbook(figures: AnsweredFigures, locale: Locale) {
  const { release, sources } = figures;
  const t = words.in(locale);
  return writeWorkbookApart(t.title, [
    {
      name: t.figures,
      columns: tableColumns.map(({ key, type, width }) => ({ header: t.columns[key], type, width })),
      rows: cited(figures, locale).map((estimate) => tableColumns.map(({ write }) => write(estimate, locale))),
    },
    dictionarySheet(sources, locale),
    sourcesSheet(sources, release, locale),
  ]);
}

/** The dictionary, with the categories of the datasets in the table that were computed here. */
function dictionarySheet(sources: AnsweredFigures['sources'], locale: Locale): Sheet {
  const t = words.in(locale);
  const text = (header: string, width: number) => ({ header, width, type: 'text' as const });
  const categories = sources.flatMap(({ slug, recipe }) =>
    (recipe ? namedCategories(recipe, locale) : []).map(({ group, value, name }) => [
      ...[t.kinds.breakdown, `${group}=${value}`, name, slug],
    ]),
  );
  return {
    name: t.dictionary,
    columns: [text(t.kind, 16), text(t.code, 30), text(t.columns.name, 44), text(t.meaning, 90)],
    rows: [
      ...dictionary(locale).map(({ kind, code, name, meaning }) => [t.kinds[kind], code, name, meaning]),
      ...categories,
    ],
  };
}

const sourceWidths = { slug: 34, title: 50, source: 60, url: 40, licence: 40, version: 9, caveats: 100 };

function sourcesSheet(sources: AnsweredFigures['sources'], release: number, locale: Locale): Sheet {
  const t = words.in(locale);
  const columns = (Object.keys(sourceWidths) as (keyof typeof sourceWidths)[]).map((key) => ({
    header: t.sourceColumns[key],
    width: sourceWidths[key],
    type: 'text' as const,
  }));
  const rows = sources.map((source) => sourceRow(source, locale));
  return { name: t.sources, columns, rows: [...rows, [], [t.made(release, today().toString())], [t.neverMixed]] };
}

/** In the order of the columns. */
function sourceRow(
  { slug, title, source, sourceUrl, licence, version, caveats }: AnsweredFigures['sources'][number],
  locale: Locale,
): string[] {
  const [name, terms] = [title[locale], licenceName(licence, locale)];
  return [slug, name, source, sourceUrl, terms, String(version), caveats[locale].join(' ')];
}
