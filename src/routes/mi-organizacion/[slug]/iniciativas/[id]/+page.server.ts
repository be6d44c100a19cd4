/** An initiative as its team sees it: what it says, what is missing, publishing it, pausing it, ending it. */
import {
  discardInitiative,
  endInitiative,
  pauseInitiative,
  publishInitiative,
} from '#ecosystem/initiatives/commands.server.ts';
import { initiativeToWrite } from '#ecosystem/initiatives/queries.server.ts';
import { initiativeEnd } from '#ecosystem/initiatives/schema.ts';
import { db } from '#platform/server/db.ts';
import { act, notFound, to } from '../../../../answer.ts';
import { own } from '../../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const initiative = await initiativeToWrite(db, event.locals.actor, event.params.id).catch(notFound);
  return { name: organization.name, initiative, saved: event.url.searchParams.has('guardada') };
};

export const actions = {
  publish: act(async ({ params, locals: { actor } }) => {
    await publishInitiative(db, actor, params.id);
    return { done: 'published' as const };
  }),
  pause: act(async ({ params, locals: { actor } }) => {
    await pauseInitiative(db, actor, params.id);
    return { done: 'paused' as const };
  }),
  end: act({ form: initiativeEnd }, async ({ params, locals: { actor } }, ended) => {
    await endInitiative(db, actor, params.id, ended);
    return { done: 'ended' as const };
  }),
  discard: act(async ({ params, locals: { actor, locale } }) => {
    await discardInitiative(db, actor, params.id);
    to(locale, `/mi-organizacion/${params.slug}/iniciativas?descartada`);
  }),
} satisfies Actions;
