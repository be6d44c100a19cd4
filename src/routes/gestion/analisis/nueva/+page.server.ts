/** Asks for a run of a file. */
import { fail } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { microdata } from '#workbench/file/queries.server.ts';
import { requestRun } from '#workbench/run/commands.server.ts';
import { crossings, requestIn, runPage, typedIn } from '#workbench/run/page.server.ts';
import { fieldOfRefusal } from '#workbench/run/field-of-refusal.ts';
import { answer, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Without a file in the address, those of which there can be a run. */
export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const asked = url.searchParams.get('archivo');
  if (asked === null)
    return { page: null, files: (await microdata(db, actor)).filter(({ state }) => state === 'ready') };
  const page = await runPage(db, actor, asked);
  const { file, whyNot, description } = page;
  if (whyNot) to(locale, `/gestion/analisis/archivos/${file.id}`);
  if (!description) to(locale, `/gestion/analisis/archivos/${file.id}/describir`);
  return { page: { ...page, description, crossings }, files: [] };
};

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await request.formData();
    const id = await answer(locale, () => requestRun(db, actor, requestIn(form)), { typed: typedIn(form) });
    if (typeof id === 'string') to(locale, `/gestion/analisis/corridas/${id}`);
    return fail(422, { ...id.data, field: fieldOfRefusal(id.data.refusal.code) });
  },
} satisfies Actions;
