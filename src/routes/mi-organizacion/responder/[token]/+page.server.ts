/** What others say of an organisation, from a letter: each is answered with one button. Opening the link answers nothing. */
import { answerByLink } from '#ecosystem/alliances/commands.server.ts';
import { alliancesOfLink } from '#ecosystem/alliances/queries.server.ts';
import { answerToOther } from '#ecosystem/alliances/schema.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => alliancesOfLink(db, params.token);

export const actions = {
  default: act({ form: answerToOther }, async ({ params }, answer) => {
    await answerByLink(db, params.token, answer);
    return { done: answer.verdict };
  }),
} satisfies Actions;
