/** What would be published of a run, before it is. */
import type { NewEstimate } from '#figures/release/publication.ts';
import { datasetBySlug, estimates, wasLoaded } from '#figures/release/queries.server.ts';
import { rights } from '#figures/rights.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import type { Locale } from '#platform/words.ts';
import { variablesOf } from '../file/queries.server.ts';
import type { Variable } from '../file/microdata.ts';
import { refuse } from '../reasons.ts';
import { whyNotPublishRun } from '../results/publishable.ts';
import { type Finished, finishedRun } from '../results/queries.server.ts';
import { type Publishable, groupingOf, groupingsOf, publishable } from '../results/tables.ts';
import { descriptionsOf } from '../survey/queries.server.ts';
import type { RunRecipe } from '../run/recipe.ts';
import type { RunFigure } from '../run/run.ts';
import { type Consequences, consequencesOf } from './consequences.server.ts';
import { type PublicationForm, choicesOf } from './form.ts';
import { offeredNames, withNames } from './names.ts';
import {
  type PublicationChoices,
  estimatesOf,
  figuresToPublish,
  ownPeriod,
  refuseNameless,
  whyNotPeriod,
} from './publication.ts';
import { type EarlierPublication, heldBack, publishedOfSamePersons } from './same-persons.server.ts';
import { suggestedForm } from './suggestion.ts';
import { isDeclaredAgainstWeights } from '#figures/release/unproved.ts';
import { figuresOfAll, territoriesTold, type Universe, universeOf, weighedIn } from './universe.ts';
import { refuseContradicted, suggestedWhole } from './whole.ts';

/** A finished run with what was read of its file; its recipe has the names that were typed, else those offered. */
export interface ToPublish extends Finished {
  readonly offered: string;
  readonly variables: readonly Variable[];
}

/** What would be published. */
export interface Preview {
  readonly tables: readonly (Publishable & { readonly table: string })[];
  /** Of the first measure, in the order of the run. */
  readonly first: readonly (NewEstimate & { readonly suppressed: RunFigure['suppressed'] })[];
  readonly firstOf: number;
  readonly estimates: number;
  /** Of those, how many are not left out. */
  readonly valued: number;
  readonly territories: number;
  /** What the parts of the population are called. */
  readonly recipe: Pick<RunRecipe, 'survey'>;
  /** The dataset of that name that a new version would replace. */
  readonly replaces: { readonly version: number; readonly title: Readonly<Record<Locale, string>> } | null;
  /** Of whom the figures of the whole file are, where its columns do not prove it. */
  readonly universe: Universe | null;
  /** What it would change of what is public now. */
  readonly consequences: Consequences;
  /** Other figures of the same persons, which `publishRun` wants checked. */
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
  const finished = await runToPublish(db, actor, id);
  const groupings = groupingsOf(finished.figures);
  const { name: mesa } = await mesaOf(db);
  const whole = suggestedWhole(knownOf(finished), ownPeriod(finished.recipe.survey));
  return {
    groupings,
    suggested: { ...suggestedForm(finished.recipe, groupings, mesa), whole, names: finished.offered },
  };
}

const mostShown = 40;

/** What publishing with that form would make, without making it. Refuses as `publishRun` does. */
export async function previewPublication(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
): Promise<Preview> {
  refuse(whyMayNot(actor, rights.publish));
  const whole = await runToPublish(db, actor, id, form.names);
  const choices = await choicesFor(db, whole, form);
  const replaces = await replacedBy(db, whole, form.slug);
  const finished = await heldBack(db, whole, choices);
  const figures = figuresToPublish(finished.run, finished.figures, choices);
  const published = estimatesFor(finished, choices);
  await refuseAbovePeople(db, published);
  const first = published
    .map((estimate, i) => ({ ...estimate, suppressed: figures[i]!.suppressed }))
    .filter(({ measure }) => measure === published[0]!.measure);
  return {
    tables: choices.tables.flatMap((table) => {
      const own = figures.filter((figure) => groupingOf(figure) === table);
      return own.length > 0 ? [{ table, ...publishable(own) }] : [];
    }),
    first: first.slice(0, mostShown),
    firstOf: first.length,
    estimates: published.length,
    valued: published.filter(({ value }) => value !== null).length,
    recipe: { survey: finished.recipe.survey },
    territories: new Set(published.map(({ territory }) => territory)).size,
    replaces,
    universe: choices.universe ?? null,
    consequences: await consequencesOf(db, form.slug, published),
    earlier: await publishedOfSamePersons(db, actor, finished.recipe, published),
  };
}

/** The dataset of that name, which must be of the same method. Refuses `dataset-of-another-method`, `dataset-official` and `dataset-loaded`. */
export async function replacedBy(db: Db, { recipe }: Finished, slug: string): Promise<Preview['replaces']> {
  const before = await datasetBySlug(db, slug);
  refuse(before?.official ? 'dataset-official' : null, { dataset: slug });
  refuse((await wasLoaded(db, slug)) ? 'dataset-loaded' : null, { dataset: slug });
  if (!before) return null;
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

export async function runToPublish(db: Db, actor: Actor | null, id: string, names?: string): Promise<ToPublish> {
  const finished = await finishedRun(db, actor, id);
  refuse(whyNotPublishRun(finished));
  const { run, recipe, figures } = finished;
  const fileId = run.file.id;
  const variables = await variablesOf(db, actor, fileId);
  const [newest] = await descriptionsOf(db, actor, fileId);
  const offered = offeredNames(recipe.survey, figures, variables, newest?.survey);
  const survey = withNames(recipe.survey, names ?? offered);
  return { ...finished, recipe: { ...recipe, survey }, variables, offered };
}

/** What the form chooses. Refuses `period-of-another-year`, `nothing-without-whole` and what `refuseContradicted` and `universeOf` do. */
export async function choicesFor(db: Db, finished: ToPublish, form: PublicationForm): Promise<PublicationChoices> {
  const { survey } = finished.recipe;
  refuse(whyNotPeriod(form.period, survey), { typed: form.period, own: ownPeriod(survey) });
  const choices = choicesOf(form);
  refuse(choices.tables.length === 0 ? 'nothing-without-whole' : null);
  refuseContradicted(knownOf(finished), choices);
  const file = knownOf(finished);
  const people = await peopleOf(db, territoriesTold(file, choices));
  const weigh = (territory: string) =>
    weighedIn(figuresOfAll(finished.figures, territory, choices), form.period, people.get(territory) ?? new Map());
  return { ...choices, universe: universeOf(file, choices, weigh) };
}

/** How many people there are of each territory, by year, as projected. */
async function peopleOf(
  db: Db,
  territories: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  if (territories.length === 0) return new Map();
  const found = await estimates(db, { territories, measures: ['population'], methods: ['ine-projection-2017'] });
  const byTerritory = Map.groupBy(found, ({ territory }) => territory);
  return new Map(
    [...byTerritory].map(([code, all]) => [code, new Map(all.map(({ period, value }) => [period, value ?? 0]))]),
  );
}

/** `persons-above-people`: more persons in that situation than the projection has in the territory, and nothing beside the number says so. */
export async function refuseAbovePeople(db: Db, published: readonly NewEstimate[]): Promise<void> {
  const unmarked = published.filter(
    ({ persons, breakdown }) => persons !== null && !isDeclaredAgainstWeights(breakdown),
  );
  const people = await peopleOf(db, [...new Set(unmarked.map(({ territory }) => territory))]);
  for (const { territory, period, persons } of unmarked) {
    const known = people.get(territory)?.get(period.slice(0, 4));
    const details = { territory, year: period.slice(0, 4), persons: Math.round(persons!), people: known ?? 0 };
    refuse(known !== undefined && persons! > known ? 'persons-above-people' : null, details);
  }
}

/** What is published. Refuses as `estimatesOf` and `refuseNameless` do. */
export function estimatesFor({ run, recipe, figures }: ToPublish, choices: PublicationChoices): NewEstimate[] {
  const published = estimatesOf(run, figures, choices);
  refuseNameless(recipe.survey, figures, choices);
  return published;
}

const knownOf = ({ recipe: { survey }, figures, variables }: ToPublish) => ({ survey, figures, variables });
