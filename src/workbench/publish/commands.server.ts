/** Publishing a run as a dataset: what it would be, and doing it. */
import { publishDataset, withdrawDataset } from '#figures/release/for-others.server.ts';
import type { EndedDataset, PublishedDataset } from '#figures/release/publication.ts';
import { rulesOf } from '#poverty/publication/quality.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { PublicationForm } from './form.ts';
import { choicesFor, estimatesFor, refuseAbovePeople, replacedBy, runToPublish } from './queries.server.ts';
import { caveatsFor } from './suggestion.ts';
import { universeCaveats } from './universe-in-words.ts';
import { figuresToPublish, type PublicationChoices } from './publication.ts';
import { datasetsOf, finishedRun, type Finished } from '../results/queries.server.ts';
import { publishable } from '../results/tables.ts';
import { heldBack, publishedOfSamePersons } from './same-persons.server.ts';
import { rights } from '#figures/rights.ts';
import { refuse } from '../reasons.ts';
import { journal } from '../journal.ts';

/**
 * Publishes a finished run as a dataset computed here, with its recipe. Refuses `run-not-done`, what `whyNotPublishRun` says,
 * `same-file-unchecked`, `universe-undeclared`, `dataset-of-another-method`, what `choicesFor`, `estimatesFor` and `publishDataset` refuse, and who may not.
 */
export async function publishRun(
  db: Db,
  actor: Actor | null,
  id: string,
  form: PublicationForm,
): Promise<PublishedDataset> {
  refuse(whyMayNot(actor, rights.publish));
  return transact(db, async (tx) => {
    const whole = await runToPublish(tx, actor, id, form.names);
    await replacedBy(tx, whole, form.slug);
    const choices = await choicesFor(tx, whole, form);
    refuseUndeclared(choices, form);
    const finished = await heldBack(tx, whole, choices);
    const estimates = estimatesFor(finished, choices);
    await refuseAbovePeople(tx, estimates);
    const earlier = await publishedOfSamePersons(tx, actor, finished.recipe, estimates);
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
      estimates,
    });
    const { slug, version, release, changed } = published;
    const after = { slug, version, release, ...(form.universe && { declared: form.universe }) };
    if (changed) await journal(tx, actor, { what: 'run.published', on: ['run', id], after });
    return published;
  });
}

/** Takes a dataset made of this run out of the current figures, for its version before with `restore`. Refuses `dataset-not-of-run` for another, and what `withdrawDataset` refuses. */
export async function withdrawPublication(
  db: Db,
  actor: Actor | null,
  id: string,
  { slug, reason, restore = false }: { readonly slug: string; readonly reason: string; readonly restore?: boolean },
): Promise<EndedDataset> {
  refuse(whyMayNot(actor, rights.publish));
  return transact(db, async (tx) => {
    const { recipe } = await finishedRun(tx, actor, id);
    const mine = (await datasetsOf(tx, recipe)).some((dataset) => dataset.slug === slug);
    refuse(mine ? null : 'dataset-not-of-run', { dataset: slug });
    const ended = await withdrawDataset(tx, actor, slug, reason, restore);
    await journal(tx, actor, { what: 'run.withdrawn', on: ['run', id], before: { slug }, after: { ...ended }, reason });
    return ended;
  });
}

/** `universe-undeclared`: what nothing in the file proves of its territory, and nobody declared. */
function refuseUndeclared({ universe }: PublicationChoices, form: PublicationForm): void {
  const wanted = universe?.declaration ?? '';
  refuse(wanted !== '' && form.universe !== wanted ? 'universe-undeclared' : null);
}

function caveatsOf({ run, recipe, figures }: Finished, choices: PublicationChoices): Record<Locale, readonly string[]> {
  const counts = publishable(figuresToPublish(run, figures, choices));
  const rules = rulesOf(recipe.options.quality).title;
  return {
    es: [...caveatsFor(counts, rules.es, 'es'), ...universeCaveats(choices.universe, 'es')],
    en: [...caveatsFor(counts, rules.en, 'en'), ...universeCaveats(choices.universe, 'en')],
  };
}
