/** One run: how far it is, or once it is done its figures, its recipe, its repetition and what was published of it. */
import { db } from '#platform/server/db.ts';
import { runById } from '#workbench/run/queries.server.ts';
import { runAgain } from '#workbench/run/repeat.server.ts';
import { withdrawalForm } from '#workbench/publish/form.ts';
import { withdrawPublication } from '#workbench/publish/commands.server.ts';
import { cancelRun } from '#workbench/run/commands.server.ts';
import { lookOf } from '#workbench/results/address.ts';
import { finishedPage } from '#workbench/results/queries.server.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor, locale } }) => {
  const run = found(await runById(db, actor, id));
  if (run.state !== 'done') return { run, done: null };
  const [what, of] = [searchParams.get('hecho'), searchParams.get('conjunto')];
  return { run, done: { ...(await finishedPage(db, actor, id, lookOf(searchParams), locale)), said: { what, of } } };
};

export const actions = {
  cancel: act(async ({ params: { id }, locals: { actor, locale } }) => {
    await cancelRun(db, actor, id);
    to(locale, `/gestion/analisis/corridas/${id}`);
  }),
  again: act(async ({ params: { id }, locals: { actor, locale } }) => {
    to(locale, `/gestion/analisis/corridas/${await runAgain(db, actor, id)}`);
  }),
  withdraw: act({ form: withdrawalForm }, async ({ params: { id }, locals: { actor, locale } }, withdrawal) => {
    const { restored } = await withdrawPublication(db, actor, id, withdrawal);
    const query = new URLSearchParams({ hecho: restored ? 'repuesto' : 'retirado', conjunto: withdrawal.slug });
    to(locale, `/gestion/analisis/corridas/${id}?${query}`);
  }),
} satisfies Actions;
