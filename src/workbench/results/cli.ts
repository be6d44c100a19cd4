/** A recipe on the command line: `poverty run RECIPE.json FILE` makes its figures again and says whether they are the same bytes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '#platform/refusal.ts';
import { type Locale } from '#platform/words.ts';
import { BadInput, explainFault } from '#poverty/input/fault.ts';
import { runEngineVersion } from '../run/engine-version.ts';
import { measureRecipe } from '../run/measure.ts';
import { canonicalFigures, figuresSha256, readRecipe } from '../run/recipe.ts';
import { refused } from '../reasons.ts';
import { words as refusalWords } from '../file/refusal-words.ts';
import { words } from './words.ts';

interface Flags {
  out?: string;
  lang: Locale;
}

/** Adds `run` to the `poverty` commands. Ends with code 0 for the same bytes, 1 for others, 2 for what cannot be measured. */
export function recipeCommand(program: Command): void {
  const poverty = program.commands.find((command) => command.name() === 'poverty') ?? program.command('poverty');
  poverty
    .command('run <recipe> <file>')
    .description('make the figures of a recipe.json again and say whether they are the same bytes')
    .option('--out <file>', 'write the figures there: a JSON array, one figure a line')
    .option('--lang <language>', 'language of what is said: es, en', 'es')
    .action(async (recipe: string, file: string, flags: Flags) => {
      process.exitCode = await run(recipe, file, flags);
    });
}

async function run(recipePath: string, file: string, { out, lang }: Flags): Promise<number> {
  const t = words.in(lang);
  try {
    const recipe = readRecipe(await readFile(recipePath, 'utf8').catch(() => ''));
    if (!recipe) return refused('recipe-unreadable', { file: recipePath });
    const sha256 = await hashOf(file);
    if (sha256 !== recipe.file.sha256) console.error(t.cli.otherFile(recipe.file.name, recipe.file.sha256, sha256));
    if (runEngineVersion !== recipe.engine.version)
      console.error(t.cli.otherEngine(recipe.engine.version, runEngineVersion));
    const figures = canonicalFigures(await measureRecipe(file, recipe));
    if (out) await writeFile(out, figures);
    const made = figuresSha256(figures);
    console.log(made === recipe.figures.sha256 ? t.cli.same(made) : t.cli.differ(recipe.figures.sha256, made));
    return made === recipe.figures.sha256 ? 0 : 1;
  } catch (error) {
    console.error(wordsFor(error, lang) ?? String(error));
    return 2;
  }
}

type Reasons = Readonly<Record<string, string | ((details: Refusal['details']) => string)>>;

function wordsFor(error: unknown, lang: Locale): string | undefined {
  if (error instanceof BadInput) return explainFault(error, lang);
  if (!(error instanceof Refusal)) return undefined;
  const reasons: Reasons = { ...refusalWords.in(lang), ...words.in(lang).refusal };
  const said = reasons[error.code];
  return typeof said === 'function' ? said(error.details) : said;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(file)) hash.update(part as Buffer);
  } catch {
    throw new BadInput('unreadable-file', { file, reason: 'no existe o no se puede abrir' });
  }
  return hash.digest('hex');
}
