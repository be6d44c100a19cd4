/** Making a link to share and taking one back, wherever the people of an organisation are kept. */
import { shareForm, sharedLinkIdForm } from '#people/invitation/schema.ts';
import { revokeLink, shareLink } from '#people/invitation/share.server.ts';
import type { Actor } from '#platform/actor.ts';
import { db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { organizationBySlug } from '#registry/organization/record.server.ts';
import { act, found } from './answer.ts';
import type { RequestEvent } from '@sveltejs/kit';

type Event = RequestEvent<{ slug: string }> & {
  readonly locals: { readonly actor: Actor | null; readonly locale: Locale };
};

/** The organisation of an address. */
export const theOne = async (slug: string) => found(await organizationBySlug(db, slug));

export const shareActions = {
  share: act({ form: shareForm }, async ({ params, locals: { actor, locale } }: Event, asked) => {
    const { id, name } = await theOne(params.slug);
    const { linkRole: role, linkDays: days, linkUses: mostUses } = asked;
    return { link: await shareLink(db, actor, { organization: { id, name }, role, days, mostUses, locale }) };
  }),
  revokeLink: act(
    { form: sharedLinkIdForm, back: () => ({}) },
    async ({ params, locals: { actor } }: Event, { id }) => {
      await revokeLink(db, actor, { organizationId: (await theOne(params.slug)).id, id });
      return { revokedLink: true };
    },
  ),
};
