/** Publishing a run: what it would be, then doing it. */
import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { manyFields, publicationForm, type PublicationForm } from '#workbench/publishing-form.ts';
import { previewPublication, publicationToBe, publishRun } from '#workbench/publishing.server.ts';
import { runById } from '#workbench/queries.server.ts';
import { answer } from '../../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor, locale } }) => {
  const run = (await runById(db, actor, id)) ?? error(404, 'no-such-run');
  const outcome = await answer(locale, () => publicationToBe(db, actor, id));
  if ('suggested' in outcome) return { run, ...outcome, refusal: null };
  const { refusal } = outcome.data;
  if (refusal.code === 'not-allowed') error(403, refusal.code);
  return { run, groupings: [], suggested: {}, refusal };
};

/** Reads the form and does something with it; what is wrong goes back with what was typed. */
async function withForm<T>({ request, locals: { locale } }: RequestEvent, work: (form: PublicationForm) => Promise<T>) {
  const typed = await request.formData();
  const form = await readForm(typed, publicationForm, { many: manyFields });
  if ('rejected' in form) return fail(422, { ...form.rejected, refusal: null, preview: null });
  const kept = { ...form.value, issues: {} };
  return answer(locale, () => work(form.value), { values: { ...form.value }, issues: kept.issues, preview: null });
}

export const actions = {
  preview: (event) =>
    withForm(event, async (form) => ({
      values: { ...form },
      issues: {},
      refusal: null,
      preview: await previewPublication(db, event.locals.actor, event.params.id, form),
    })),
  publish: (event) =>
    withForm(event, async (form) => {
      const { params, locals } = event;
      const { slug, changed } = await publishRun(db, locals.actor, params.id, form);
      const query = new URLSearchParams({ hecho: changed ? 'publicado' : 'igual', conjunto: slug });
      return redirect(303, localHref(`/gestion/analisis/corridas/${params.id}?${query}`, locals.locale));
    }),
} satisfies Actions;
