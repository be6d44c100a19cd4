/** One run: how far it is, or once it is done its figures, its recipe, its repetition and what was published of it. */
import { error, redirect } from '@sveltejs/kit';
import { formValues } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { runAgain } from '#workbench/run/repeat.server.ts';
import { withdrawPublication } from '#workbench/publish/commands.server.ts';
import { runById } from '#workbench/file/queries.server.ts';
import { cancelRun } from '#workbench/run/commands.server.ts';
import { lookOf } from '#workbench/results/address.ts';
import { finishedPage } from '#workbench/results/queries.server.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor, locale } }) => {
  const run = (await runById(db, actor, id)) ?? error(404, 'no-such-run');
  if (run.state !== 'done') return { run, done: null };
  const said = { what: searchParams.get('hecho'), of: searchParams.get('conjunto') };
  return { run, done: { ...(await finishedPage(db, actor, id, lookOf(searchParams), locale)), said } };
};

const to = (locale: Locale, id: string, query = '') =>
  redirect(303, localHref(`/gestion/analisis/corridas/${id}${query}`, locale));

export const actions = {
  cancel: async ({ params: { id }, locals: { actor, locale } }) => {
    const refused = await answer(locale, () => cancelRun(db, actor, id));
    return refused ?? to(locale, id);
  },
  again: async ({ params: { id }, locals: { actor, locale } }) => {
    const again = await answer(locale, () => runAgain(db, actor, id));
    return typeof again === 'string' ? to(locale, again) : again;
  },
  withdraw: async ({ params: { id }, request, locals: { actor, locale } }) => {
    const form = formValues(await request.formData());
    const [slug = '', reason = ''] = [form['slug'], form['reason']].map((typed) =>
      typeof typed === 'string' ? typed : '',
    );
    const refused = await answer(locale, () => withdrawPublication(db, actor, id, { slug, reason }));
    return refused ?? to(locale, id, '?hecho=retirado');
  },
} satisfies Actions;
