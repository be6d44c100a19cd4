/** An organisation's alliances: what others say of it, what it says, saying one more. */
import { answerAlliance, claimAlliance, withdrawAlliance } from '#ecosystem/alliances/commands.server.ts';
import { lookedIn } from '#ecosystem/whom/chosen.ts';
import { whomMeant } from '#ecosystem/whom/find.server.ts';
import { ownAlliances } from '#ecosystem/alliances/queries.server.ts';
import { answerToOther, claimForm, withdrawForm } from '#ecosystem/alliances/schema.ts';
import { db } from '#platform/server/db.ts';
import { ownOrganization } from '#registry/upkeep/queries.server.ts';
import { act, notFound } from '../../../answer.ts';
import { own } from '../../own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await own(event, event.params.slug);
  const looked = lookedIn(event.url.searchParams);
  return {
    name: organization.name,
    alliances: await ownAlliances(db, event.locals.actor, organization.id).catch(notFound),
    looked,
    found: await whomMeant(db, organization.id, looked),
  };
};

const idOf = async ({ params, locals: { actor } }: RequestEvent) =>
  (await ownOrganization(db, actor, params.slug).catch(notFound)).organization.id;

export const actions = {
  claim: act({ form: claimForm }, async (event, draft) => ({
    said: await claimAlliance(db, event.locals.actor, await idOf(event), draft),
  })),
  answer: act({ form: answerToOther }, async (event, answer) => {
    await answerAlliance(db, event.locals.actor, await idOf(event), answer);
    return { done: answer.verdict };
  }),
  withdraw: act({ form: withdrawForm }, async (event, { claim }) => {
    await withdrawAlliance(db, event.locals.actor, await idOf(event), claim);
    return { withdrawn: true };
  }),
} satisfies Actions;
