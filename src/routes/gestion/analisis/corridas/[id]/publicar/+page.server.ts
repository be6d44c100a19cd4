/** Publishing a run: what it would be, then doing it. */
import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { manyFields, publicationForm, type PublicationForm } from '#workbench/publish/form.ts';
import { previewPublication, publicationToBe, publishRun } from '#workbench/publish/commands.server.ts';
import { runById } from '#workbench/file/queries.server.ts';
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
async function withForm<T>(event: RequestEvent, work: (form: PublicationForm) => Promise<T>) {
  const form = await readForm(await event.request.formData(), publicationForm, { many: manyFields });
  if ('rejected' in form) return fail(422, { ...form.rejected, refusal: null, preview: null });
  return answer(event.locals.locale, () => work(form.value), { values: { ...form.value }, issues: {}, preview: null });
}

async function shown({ params, locals: { actor } }: RequestEvent, form: PublicationForm, issues = {}) {
  return { values: { ...form }, issues, refusal: null, preview: await previewPublication(db, actor, params.id, form) };
}

/** Null where what was published of the same file is still to be checked: the page asks for it at its field. */
function publishedOrUnchecked({ params, locals: { actor } }: RequestEvent, form: PublicationForm) {
  return publishRun(db, actor, params.id, form).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'same-file-unchecked') return null;
    throw error;
  });
}

export const actions = {
  preview: (event) => withForm(event, (form) => shown(event, form)),
  publish: (event) =>
    withForm(event, async (form) => {
      const published = await publishedOrUnchecked(event, form);
      if (!published) return fail(422, await shown(event, form, { sameFile: 'same-file-unchecked' }));
      const query = new URLSearchParams({ hecho: published.changed ? 'publicado' : 'igual', conjunto: published.slug });
      return redirect(303, localHref(`/gestion/analisis/corridas/${event.params.id}?${query}`, event.locals.locale));
    }),
} satisfies Actions;
