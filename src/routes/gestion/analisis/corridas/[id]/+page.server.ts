/** One run: how far it is, or once it is done its figures, its recipe, its repetition and what was published of it. */
import { db } from '#platform/server/db.ts';
import { runById } from '#workbench/run/queries.server.ts';
import { runAgain } from '#workbench/run/repeat.server.ts';
import { withdrawalForm } from '#workbench/publish/form.ts';
import { withdrawPublication } from '#workbench/publish/commands.server.ts';
import { cancelRun } from '#workbench/run/commands.server.ts';
import { lookOf } from '#workbench/results/address.ts';
import { finishedPage } from '#workbench/results/queries.server.ts';
import { withdrawalSaid, withdrawnQuery } from '#workbench/results/withdrawal.server.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor, locale } }) => {
  const run = found(await runById(db, actor, id));
  if (run.state !== 'done') return { run, done: null };
  const page = await finishedPage(db, actor, id, lookOf(searchParams), locale);
  return { run, done: { ...page, said: await withdrawalSaid(db, searchParams) } };
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
    const { restored, release } = await withdrawPublication(db, actor, id, withdrawal);
    to(locale, `/gestion/analisis/corridas/${id}?${withdrawnQuery(withdrawal.slug, release, restored)}`);
  }),
} satisfies Actions;
