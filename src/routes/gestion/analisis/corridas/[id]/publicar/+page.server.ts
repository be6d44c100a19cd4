/** Publishing a run: what it would be, then doing it. */
import { error, fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { manyPublicationFields, publicationForm } from '#workbench/publish/form.ts';
import { publicationShown, publishChecked } from '#workbench/publish/page.server.ts';
import { publicationToBe } from '#workbench/publish/queries.server.ts';
import { runById } from '#workbench/run/queries.server.ts';
import { act, answer, found, to } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor, locale } }) => {
  const run = found(await runById(db, actor, id));
  const outcome = await answer(locale, () => publicationToBe(db, actor, id));
  if ('suggested' in outcome) return { run, ...outcome, refusal: null };
  const { refusal } = outcome.data;
  if (refusal.code === 'not-allowed') error(403, refusal.code);
  return { run, groupings: [], suggested: {}, refusal };
};

const reading = {
  form: publicationForm,
  many: manyPublicationFields,
  back: (typed: object) => ({ values: typed as Record<string, string | string[]> }),
};

export const actions = {
  preview: act(reading, ({ params: { id }, locals: { actor } }, form) => publicationShown(db, actor, id, form)),
  publish: act(reading, async ({ params: { id }, locals: { actor, locale } }, form) => {
    const published = await publishChecked(db, actor, id, form);
    if ('issues' in published) return fail(422, await publicationShown(db, actor, id, form, published.issues));
    const query = new URLSearchParams({ hecho: published.changed ? 'publicado' : 'igual', conjunto: published.slug });
    return to(locale, `/gestion/analisis/corridas/${id}?${query}`);
  }),
} satisfies Actions;
