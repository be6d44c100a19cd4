/** What the link in the letter opens: a button that sends the request on. Opening it does nothing. */
import { db } from '#platform/server/db.ts';
import { proveRepresentation } from '#registry/representation/commands.server.ts';
import { representationOfLink } from '#registry/representation/queries.server.ts';
import { proofFileForm } from '#registry/representation/schema.ts';
import { act, reasonIn } from '../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const link = await representationOfLink(db, params.token);
  return { ...link, whyNot: reasonIn(locale, link.whyNot) };
};

export const actions = {
  default: act({ form: proofFileForm }, async ({ params }: RequestEvent, { file }) => ({
    folio: await proveRepresentation(db, params.token, file),
  })),
} satisfies Actions;
