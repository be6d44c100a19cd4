/** Who takes part in an initiative, as its lead says it. */
import { initiativeToWrite } from '#ecosystem/initiatives/queries.server.ts';
import { addRunner, removeRunner } from '#ecosystem/initiatives/runners.server.ts';
import { runnerForm, runnerRemoval } from '#ecosystem/initiatives/schema.ts';
import { lookedIn } from '#ecosystem/whom/chosen.ts';
import { whomMeant } from '#ecosystem/whom/find.server.ts';
import { db } from '#platform/server/db.ts';
import { act, notFound } from '../../../../../answer.ts';
import { own } from '../../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const initiative = await initiativeToWrite(db, event.locals.actor, event.params.id).catch(notFound);
  const looked = lookedIn(event.url.searchParams);
  return { name: organization.name, initiative, looked, found: await whomMeant(db, organization.id, looked) };
};

export const actions = {
  add: act({ form: runnerForm }, async ({ params, locals: { actor } }, runner) => ({
    added: await addRunner(db, actor, params.id, runner),
  })),
  remove: act({ form: runnerRemoval }, async ({ params, locals: { actor } }, { runner }) => {
    await removeRunner(db, actor, params.id, runner);
    return { removed: true };
  }),
} satisfies Actions;
