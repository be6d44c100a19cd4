/** One request about somebody's data, and what the secretariat does about it. */
import { now } from '#platform/clock.ts';
import { answerRequest, eraseAsAsked, extendRequest } from '#people/request/answer.server.ts';
import { requestPage } from '#people/request/queries.server.ts';
import { daysLeft } from '#people/request/request.ts';
import { whyNotErase, whyNotPutOff } from '#people/request/rules.ts';
import { answerForm, extendForm } from '#people/request/schema.ts';
import { db } from '#platform/server/db.ts';
import { organizationsSaying } from '#registry/upkeep/queries.server.ts';
import { personTies } from '../../../../house.ts';
import { act, again } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const page = ({ params, locals: { actor } }: Pick<RequestEvent, 'params' | 'locals'>) =>
  requestPage(db, actor, Number(params.folio), personTies);

export const load: PageServerLoad = async (event) => {
  const request = await page(event);
  const [mayErase, mayExtend] = [!whyNotErase(request), !whyNotPutOff(request, now())];
  const address = request.kind === 'rectification' ? request.address : '';
  const correctAt = await organizationsSaying(db, event.locals.actor, address);
  return { request, correctAt, left: daysLeft(request.dueAt, now()), mayErase, mayExtend };
};

export const actions = {
  answer: act({ form: answerForm, as: { which: 'answer' } }, async (event, given) => {
    const { id } = await page(event);
    await answerRequest(db, event.locals.actor, { id, ...given });
    again(event);
  }),
  extend: act({ form: extendForm, as: { which: 'extend' } }, async (event, { reason }) => {
    const { id } = await page(event);
    await extendRequest(db, event.locals.actor, { id, reason });
    again(event);
  }),
  erase: act(async (event) => {
    await eraseAsAsked(db, event.locals.actor, { id: (await page(event)).id }, personTies);
    again(event);
  }),
} satisfies Actions;
