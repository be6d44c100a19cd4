/** Asking to represent an organisation that nobody represents. */
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { countMail } from '#platform/server/limit/mail.ts';
import { askByMail, askSignedIn } from '#registry/representation/commands.server.ts';
import { representationsAsked } from '#registry/representation/own-queries.server.ts';
import { askedOrganization } from '#registry/representation/queries.server.ts';
import { ownRequestForm, representationForm } from '#registry/representation/schema.ts';
import { act, found, reasonIn } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const theOne = async ({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) =>
  found(await askedOrganization(db, locals.actor, params.slug));

export const load: PageServerLoad = async (event) => {
  const { id, name, slug, whyNot } = await theOne(event);
  const { actor, locale } = event.locals;
  const asked = (await representationsAsked(db, actor)).find(({ organizationId }) => organizationId === id);
  const me = actor && { id: actor.id, name: actor.name, email: actor.email };
  return { organization: { name, slug }, asked, whyNot: reasonIn(locale, whyNot), me };
};

export const actions = {
  mail: act({ form: representationForm }, async (event: RequestEvent, asked) => {
    const { id } = await theOne(event);
    const leaves = await countMail(db, visitOf(event), 'mail-claim', asked.email);
    if (leaves) await askByMail(db, { ...asked, organizationId: id, locale: event.locals.locale });
    return { sentTo: asked.email };
  }),
  own: act({ form: ownRequestForm }, async (event: RequestEvent, { file, ...asked }) => {
    const { actor, locale } = event.locals;
    const { id } = await theOne(event);
    return { folio: await askSignedIn(db, actor, { ...asked, organizationId: id, locale }, file) };
  }),
} satisfies Actions;
