/** A recipe: all that is needed to make the same figures again, and by which it is known that they are the same. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { lonelyTreatments } from '#poverty/errors/single-psu.ts';
import { methodIds } from '#poverty/method/list.ts';
import { qualityRuleIds } from '#poverty/publication/quality.ts';
import { SurveySchema } from '#poverty/survey/survey.ts';
import type { Run, RunFigure, RunOptions } from './run.ts';

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const OptionsSchema = v.strictObject({
  quality: v.picklist(qualityRuleIds),
  level: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  lonely: v.picklist(lonelyTreatments),
  domainLonely: v.boolean(),
  measures: v.exactOptional(v.array(v.string())),
  inequality: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<RunOptions>;

const RecipeSchema = v.strictObject({
  file: v.strictObject({ name: v.string(), sha256: Sha256, bytes: Count, rows: Count }),
  survey: SurveySchema,
  method: v.strictObject({ id: v.picklist(methodIds), version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  by: v.array(v.string()),
  options: OptionsSchema,
  engine: v.strictObject({ version: v.string() }),
  figures: v.strictObject({ sha256: Sha256 }),
});

export type RunRecipe = v.InferOutput<typeof RecipeSchema>;
/** What is to be measured of a file. */
export type AskedRecipe = Pick<RunRecipe, 'survey' | 'method' | 'by'> & { readonly options: RunOptions };

/** The recipe in this text; undefined when it is none. */
export function readRecipe(text: string): RunRecipe | undefined {
  try {
    const read = v.safeParse(RecipeSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** The recipe as it is downloaded: its fields always in the same order. */
export function writeRecipe(recipe: RunRecipe): string {
  const { file, survey, method, by, options, engine, figures } = recipe;
  return `${JSON.stringify({ file, survey, method, by, options, engine, figures }, null, 2)}\n`;
}

/** The figures as bytes: a JSON array with one figure a line, keys in one order, numbers in their shortest form, nothing of when or where. */
export function canonicalFigures(figures: readonly RunFigure[]): string {
  return `[\n${figures.map((figure) => JSON.stringify(inOrder(figure))).join(',\n')}\n]\n`;
}

export function readFigures(canonical: string): RunFigure[] {
  return JSON.parse(canonical) as RunFigure[];
}

/** The SHA-256 of the canonical bytes, in hexadecimal. */
export function figuresSha256(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex');
}

function inOrder(figure: RunFigure): RunFigure {
  const { domain, period, method, measure, part, suppressed } = figure;
  const { estimate, se, low, high, cv, deff, n, df, quality } = figure;
  return {
    domain,
    ...(period !== undefined && { period }),
    method,
    measure,
    ...(part !== undefined && { part }),
    estimate,
    se,
    low,
    high,
    cv,
    deff,
    n,
    df,
    quality,
    ...(suppressed !== undefined && { suppressed }),
  };
}

/** How a run's figures are made; null while it has none. */
export function recipeOf({ file, description, method, by, options, engineVersion, figures }: Run): RunRecipe | null {
  if (!figures || engineVersion === null || file.rows === null) return null;
  const { name, sha256, bytes, rows } = file;
  return {
    file: { name, sha256, bytes, rows },
    survey: description.survey,
    method,
    by: [...by],
    options: options as RunRecipe['options'],
    engine: { version: engineVersion },
    figures: { sha256: figures.sha256 },
  };
}
