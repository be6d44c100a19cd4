/** A part of an initiative that its team writes: what it is, or where and for how many. */
import { describeInitiative, placeInitiative } from '#ecosystem/initiatives/commands.server.ts';
import { ownInitiativePath } from '#ecosystem/initiatives/initiative.ts';
import { initiativeToWrite } from '#ecosystem/initiatives/queries.server.ts';
import { isInitiativePart } from '#ecosystem/initiatives/rules.ts';
import { whatForm, whereForm } from '#ecosystem/initiatives/schema.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { act, notFound, to } from '../../../../../answer.ts';
import { own } from '../../../../own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const { part } = event.params;
  if (!isInitiativePart(part)) notFound();
  const initiative = await initiativeToWrite(db, event.locals.actor, event.params.id).catch(notFound);
  return { part, initiative, name: organization.name, seat: organization.region ?? undefined, year: today().year };
};

const back = (values: Readonly<Record<string, unknown>>) => ({ values });
const onward = ({ params, locals }: RequestEvent) =>
  to(locals.locale, `${ownInitiativePath(params.slug, params.id)}?guardada`);

export const actions = {
  what: act({ form: whatForm, many: ['populations', 'dimensions'], back }, async (event, what, seen) => {
    await describeInitiative(db, event.locals.actor, event.params.id, what, seen);
    onward(event);
  }),
  where: act({ form: whereForm, many: ['worksIn', 'worksInComunas'], back }, async (event, where, seen) => {
    await placeInitiative(db, event.locals.actor, event.params.id, where, seen);
    onward(event);
  }),
} satisfies Actions;
