/** Says what the columns of a file are. */
import { fail } from '@sveltejs/kit';
import { textsOf, wholeForm } from '#platform/form/form.ts';
import { db } from '#platform/server/db.ts';
import { saveSurvey, surveyPage } from '#workbench/survey/page.server.ts';
import { act, notFound, to } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor, locale } }) => {
  const page = await surveyPage(db, actor, id);
  if (page.file.state === 'refused') notFound();
  if (page.file.state !== 'ready') to(locale, `/gestion/analisis/archivos/${id}`);
  return page;
};

/** A whole survey.json, or the labels of 346 comunas in one field. */
const longestText = 60_000;

export const actions = {
  default: act(
    { form: wholeForm(textsOf, longestText) },
    async ({ params: { id }, locals: { actor, locale } }, typed) => {
      const wrong = await saveSurvey(db, actor, { id, typed, locale });
      return wrong ? fail(422, wrong) : to(locale, `/gestion/analisis/archivos/${id}`);
    },
  ),
} satisfies Actions;
