/** Reads a dataset from its two files, a descriptor and a CSV, and checks both: what it gives may be published. */
import type { Particulars } from '#platform/refusal.ts';
import { parse, CsvError } from 'csv-parse/sync';
import * as v from 'valibot';
import { estimateColumns } from '../canonical-csv.ts';
import type { DatasetText, Recipe } from '../dataset.ts';
import type { Estimate } from '../estimate.ts';
import type { LoadProblem, ProblemCode } from './problem.ts';
import { readRows, type EstimateColumn } from './rows.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const texts = v.optional(v.array(text), []);

/** A frictionless Tabular Data Resource, with what Minga adds: `en`, `caveats`, `official`, `recipe`. */
const Descriptor = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: text,
  description: text,
  path: text,
  official: v.boolean(),
  sources: v.array(v.object({ title: text, path: v.optional(v.pipe(v.string(), v.url())) })),
  licenses: v.pipe(v.array(v.object({ name: text, title: v.optional(text) })), v.minLength(1)),
  caveats: texts,
  en: v.object({ title: text, description: text, caveats: texts }),
  recipe: v.optional(v.nullable(v.looseObject({})), null),
});

export interface Described extends DatasetText {
  /** The CSV, beside the descriptor. */
  readonly csv: string;
}

type Read<T> = { readonly value: T } | { readonly problems: readonly LoadProblem[] };

/** What a descriptor says. `file` is its name, for the problems. */
export function readDescriptor(file: string, json: string): Read<Described> {
  const problem = (code: ProblemCode, particulars: Particulars = {}) => ({
    problems: [{ file, line: null, column: null, code, particulars }],
  });
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    return problem('not-json', { reason: (error as Error).message });
  }
  const read = v.safeParse(Descriptor, given);
  if (!read.success) {
    const issue = read.issues[0];
    return problem('descriptor', { path: v.getDotPath(issue) ?? '', reason: issue.message });
  }
  const { sources, path } = read.output;
  const [source, ...others] = sources;
  if (!source || others.length > 0) return problem('one-source', { count: sources.length });
  if (/[/\\]/.test(path) || !path.endsWith('.csv')) return problem('path-outside');
  return { value: described(read.output, source) };
}

function described(
  descriptor: v.InferOutput<typeof Descriptor>,
  source: { title: string; path?: string | undefined },
): Described {
  const { name, title, description, path, official, licenses, caveats, en, recipe } = descriptor;
  return {
    slug: name,
    title: { es: title, en: en.title },
    description: { es: description, en: en.description },
    caveats: { es: caveats, en: en.caveats },
    source: source.title,
    sourceUrl: source.path ?? '',
    licence: licenses.map((licence) => licence.title ?? licence.name).join('; '),
    official,
    recipe: recipe as Recipe | null,
    csv: path,
  };
}

const required: readonly EstimateColumn[] = ['territory', 'measure', 'method', 'period', 'value'];

/** The estimates of a CSV; columns may come in any order, and those that nothing has may be left out. */
export function readEstimates(file: string, csv: string): Read<readonly Omit<Estimate, 'dataset'>[]> {
  const problem = (code: ProblemCode, particulars: Particulars = {}, where: Partial<LoadProblem> = {}): LoadProblem => {
    return { file, line: null, column: null, code, particulars, ...where };
  };
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(csv, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never;
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines'] ?? 0) || null : null;
    return { problems: [problem('csv-unreadable', { reason: (error as Error).message }, { line })] };
  }
  const [head, ...body] = records;
  const header = head?.record ?? [];
  const known = estimateColumns.join(', ');
  const asColumn = (code: ProblemCode) => (column: string) => problem(code, { known }, { line: 1, column });
  const problems = [
    ...required.filter((column) => !header.includes(column)).map(asColumn('column-missing')),
    ...header.filter((column) => !estimateColumns.includes(column as EstimateColumn)).map(asColumn('column-unknown')),
    ...(body.length === 0 ? [problem('no-rows')] : []),
    ...body
      .filter(({ record }) => record.length !== header.length)
      .map(({ record, info }) =>
        problem('cells-count', { count: record.length, expected: header.length }, { line: info.lines }),
      ),
  ];
  if (problems.length > 0) return { problems };
  const none = Object.fromEntries(estimateColumns.map((column) => [column, ''])) as Record<EstimateColumn, string>;
  const rows = body.map(({ record, info }) => ({
    cells: { ...none, ...Object.fromEntries(record.map((cell, i) => [header[i]!, cell])) },
    line: info.lines,
  }));
  const read = readRows(file, rows);
  return read.problems.length > 0 ? { problems: read.problems } : { value: read.estimates };
}
