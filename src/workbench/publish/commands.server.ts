/** Publishing a run as a dataset: what it would be, and doing it. */
import type { Published } from '#figures/release/publish.server.ts';
import { publishDataset, withdrawDataset } from '#figures/release/publish.server.ts';
import { datasetBySlug } from '#figures/release/queries.server.ts';
import { methodOf } from '#poverty/method/list.ts';
import { rulesOf } from '#poverty/publication/quality.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import type { Locale } from '#platform/words.ts';
import { choicesOf, type PublicationForm } from './form.ts';
import { caveatsFor, suggestedForm } from './suggestion.ts';
import {
  estimatesOf,
  figuresToPublish,
  ownPeriod,
  whyNotPeriod,
  whyNotPublishRun,
  type Choices,
  type NewEstimate,
} from './publication.ts';
import { runById } from '../file/queries.server.ts';
import type { Recipe } from '../run/recipe.ts';
import { datasetsOf, finishedRun, type Finished } from '../results/queries.server.ts';
import { personsLacking } from '../run/measures.ts';
import { groupingOf, groupingsOf, publishable, type Publishable } from '../results/tables.ts';
import type { RunFigure } from '../run/run.ts';
import { publishedOfSameFile, type EarlierPublication } from './same-file.server.ts';
import { rights } from '#figures/rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** What would be published. */
export interface Preview {
  readonly tables: readonly (Publishable & { readonly table: string })[];
  /** Of the first measure, in the order of the run. */
  readonly first: readonly (NewEstimate & { readonly suppressed: RunFigure['suppressed'] })[];
  readonly firstOf: number;
  readonly estimates: number;
  readonly territories: number;
  /** What the parts of the population are called. */
  readonly recipe: Pick<Recipe, 'survey'>;
  /** The dataset of that name that a new version would replace. */
  readonly replaces: { readonly version: number; readonly title: Readonly<Record<Locale, string>> } | null;
  /** Other figures of the same file, which `publishRun` wants checked. */
  readonly earlier: readonly EarlierPublication[];
}

/** A run about to be published: its tables, and what the form says at first. */
export interface ToBePublished {
  readonly groupings: readonly string[];
  readonly suggested: Readonly<Record<string, string | string[]>>;
}

/** Refuses as `publishRun` does. */
export async function publicationToBe(db: Db, actor: Actor | null, id: string): Promise<ToBePublished> {
  refuse(whyMayNot(actor, rights.publish));
  const { recipe, figures } = await runToPublish(db, actor, id);
  const groupings = groupingsOf(figures);
  const { name: mesa } = await mesaOf(db);
  return { groupings, suggested: suggestedForm(recipe, groupings, mesa) };
}

const SHOWN = 40;

/** What publishing with that form would make, without making it. Refuses as `publishRun` does. */
export async function previewPublication(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
): Promise<Preview> {
  refuse(whyMayNot(actor, rights.publish));
  const finished = await runToPublish(db, actor, id);
  const choices = choicesFor(finished, form);
  const replaces = await replacedBy(db, finished, form.slug);
  const figures = figuresToPublish(finished.run, finished.figures, choices);
  const estimates = estimatesOf(finished.run, finished.figures, choices);
  const first = estimates
    .map((estimate, i) => ({ ...estimate, suppressed: figures[i]!.suppressed }))
    .filter(({ measure }) => measure === estimates[0]!.measure);
  return {
    tables: choices.tables.map((table) => ({
      table,
      ...publishable(figures.filter((figure) => groupingOf(figure) === table)),
    })),
    first: first.slice(0, SHOWN),
    firstOf: first.length,
    estimates: estimates.length,
    recipe: { survey: finished.recipe.survey },
    territories: new Set(estimates.map(({ territory }) => territory)).size,
    replaces,
    earlier: await publishedOfSameFile(db, actor, finished.recipe),
  };
}

/**
 * Publishes a finished run as a dataset computed here, with its recipe. Refuses `run-not-done`, `interval-not-95`, `share-without-persons`,
 * `same-file-unchecked`, `dataset-of-another-method`, `period-of-another-year`, what `estimatesOf` and `publishDataset` refuse, and who may not.
 */
export async function publishRun(db: Db, actor: Actor | null, id: string, form: PublicationForm): Promise<Published> {
  refuse(whyMayNot(actor, rights.publish));
  return transact(db, async (tx) => {
    const finished = await runToPublish(tx, actor, id);
    await replacedBy(tx, finished, form.slug);
    const choices = choicesFor(finished, form);
    const earlier = await publishedOfSameFile(tx, actor, finished.recipe);
    refuse(earlier.length > 0 && form.sameFile === '' ? 'same-file-unchecked' : null);
    const published = await publishDataset(tx, actor, {
      slug: form.slug,
      title: { es: form.titleEs, en: form.titleEn },
      description: { es: form.descriptionEs, en: form.descriptionEn },
      caveats: caveatsOf(finished, choices),
      source: form.source,
      sourceUrl: form.sourceUrl,
      licence: form.licence,
      official: false,
      recipe: finished.recipe,
      estimates: estimatesOf(finished.run, finished.figures, choices),
    });
    const { slug, version, release, changed } = published;
    if (changed)
      await journal(tx, actor, { what: 'run.published', on: ['run', id], after: { slug, version, release } });
    return published;
  });
}

/** Takes a dataset made of this run out of the current figures. Refuses `dataset-not-of-run` for another, and what `withdrawDataset` refuses. */
export async function withdrawPublication(
  db: Db,
  actor: Actor | null,
  id: string,
  { slug, reason }: { readonly slug: string; readonly reason: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.publish));
  await transact(db, async (tx) => {
    const { recipe } = await finishedRun(tx, actor, id);
    const mine = (await datasetsOf(tx, recipe)).some((dataset) => dataset.slug === slug);
    refuse(mine ? null : 'dataset-not-of-run', { dataset: slug });
    const release = await withdrawDataset(tx, actor, slug, reason);
    await journal(tx, actor, { what: 'run.withdrawn', on: ['run', id], before: { slug }, after: { release }, reason });
  });
}

async function runToPublish(db: Db, actor: Actor | null, id: string): Promise<Finished> {
  const run = (await runById(db, actor, id)) ?? refused('no-such-run');
  refuse(whyNotPublishRun(run));
  const finished = await finishedRun(db, actor, id);
  refuseWithoutPersons(finished);
  return finished;
}

/** Of a run asked for before shares brought their persons. */
function refuseWithoutPersons({ figures, recipe: { method, survey } }: Finished): void {
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const lacking = personsLacking(measures, methodOf(method.id), survey);
  refuse(lacking.length > 0 ? 'share-without-persons' : null, { lacking: lacking.join(', ') });
}

/** What the form chooses. Refuses `period-of-another-year`. */
function choicesFor({ recipe: { survey } }: Finished, form: PublicationForm): Choices {
  refuse(whyNotPeriod(form.period, survey), { typed: form.period, own: ownPeriod(survey) });
  return choicesOf(form);
}

/** The dataset of that name, which must be of the same method. */
async function replacedBy(db: Db, { recipe }: Finished, slug: string): Promise<Preview['replaces']> {
  const before = await datasetBySlug(db, slug);
  if (!before) return null;
  refuse(before.official ? 'dataset-official' : null, { dataset: slug });
  const { method } = before.recipe ?? {};
  refuse(
    method && (method.id !== recipe.method.id || method.version !== recipe.method.version)
      ? 'dataset-of-another-method'
      : null,
    {
      dataset: slug,
      method: method ? `${method.id}@${method.version}` : '',
    },
  );
  return { version: before.version, title: before.title };
}

function caveatsOf({ run, recipe, figures }: Finished, choices: Choices): Record<Locale, readonly string[]> {
  const counts = publishable(figuresToPublish(run, figures, choices));
  const rules = rulesOf(recipe.options.quality).title;
  return { es: caveatsFor(counts, rules.es, 'es'), en: caveatsFor(counts, rules.en, 'en') };
}
