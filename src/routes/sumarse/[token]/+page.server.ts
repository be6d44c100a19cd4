/** A link that was shared: who opens it may join. Reading it changes nothing: what shows a preview reads it too. */
import { joinByLink } from '#people/invitation/share.server.ts';
import { joinPage } from '#people/invitation/share-queries.server.ts';
import { db } from '#platform/server/db.ts';
import { act, reasonIn, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const link = await joinPage(db, actor, params.token);
  return { link: link && { ...link, whyNot: reasonIn(locale, link.whyNot) }, me: actor?.email };
};

export const actions = {
  default: act(async ({ params, locals: { actor, locale } }) => {
    const { organization } = await joinByLink(db, actor, params.token);
    to(locale, `/cuenta?parte=${organization.id}`);
  }),
} satisfies Actions;
