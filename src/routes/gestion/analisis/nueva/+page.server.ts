/** Asks for a run of a file. */
import { fail, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { microdata } from '#workbench/file/queries.server.ts';
import { requestRun } from '#workbench/run/commands.server.ts';
import { crossings, requestIn, runPage, typedIn } from '#workbench/run/page.server.ts';
import { fieldOfRefusal } from '#workbench/run/field-of-refusal.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Without a file in the address, those of which there can be a run. */
export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const asked = url.searchParams.get('archivo');
  if (asked === null)
    return { page: null, files: (await microdata(db, actor)).filter(({ state }) => state === 'ready') };
  const page = await runPage(db, actor, asked);
  const { file, whyNot, description } = page;
  if (whyNot) redirect(303, localHref(`/gestion/analisis/archivos/${file.id}`, locale));
  if (!description) redirect(303, localHref(`/gestion/analisis/archivos/${file.id}/describir`, locale));
  return { page: { ...page, description, crossings }, files: [] };
};

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await request.formData();
    const id = await answer(locale, () => requestRun(db, actor, requestIn(form)), { typed: typedIn(form) });
    if (typeof id === 'string') redirect(303, localHref(`/gestion/analisis/corridas/${id}`, locale));
    return fail(422, { ...id.data, field: fieldOfRefusal(id.data.refusal.code) });
  },
} satisfies Actions;
