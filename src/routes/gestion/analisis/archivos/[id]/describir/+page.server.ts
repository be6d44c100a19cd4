/** Says what the columns of a file are. */
import { error, fail, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { saveSurvey, surveyPage } from '#workbench/survey/page.server.ts';
import { answer } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor, locale } }) => {
  const page = await surveyPage(db, actor, id);
  if (page.file.state === 'refused') error(404, 'no-such-microdata');
  if (page.file.state !== 'ready') redirect(303, localHref(`/gestion/analisis/archivos/${id}`, locale));
  return page;
};

export const actions = {
  default: async ({ request, params: { id }, locals: { actor, locale } }) => {
    const form = await request.formData();
    const wrong = await answer(locale, () => saveSurvey(db, actor, { id, form, locale }));
    if (!wrong) redirect(303, localHref(`/gestion/analisis/archivos/${id}`, locale));
    return 'errors' in wrong ? fail(422, wrong) : wrong;
  },
} satisfies Actions;
