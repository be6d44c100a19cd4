/** What the link in the letter opens: a button that proves the address, and what is answered at once. Opening it does nothing. */
import { proveRequest } from '#people/request/commands.server.ts';
import { requestOfLink } from '#people/request/queries.server.ts';
import { formatDate } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../../house.ts';
import { answer, reasonIn } from '../../../answer.ts';
import { heldGroups } from '../../../held.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const link = await requestOfLink(db, params.token);
  return { ...link, whyNot: reasonIn(locale, link.whyNot) };
};

export const actions = {
  default: ({ params, locals: { locale } }) =>
    answer(locale, async () => {
      const { request, shown, file } = await proveRequest(db, params.token, personTies);
      const { folio, dueAt } = request;
      return { folio, due: formatDate(dueAt, locale), file, groups: shown && heldGroups(shown, locale) };
    }),
} satisfies Actions;
