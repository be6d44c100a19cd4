/** The organisation at an address, for its own people; whoever has not signed in is led to do so. */
import { redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { ownOrganization, type OwnOrganization } from '#registry/upkeep/edit.server.ts';
import { found } from '../registro/visitor.ts';

type Knock = Parameters<typeof found>[0];

export function own(event: Knock, slug: string): Promise<OwnOrganization> {
  const { actor, locale } = event.locals;
  if (!actor) redirect(303, localHref(`/entrar?volver=${encodeURIComponent(event.url.pathname)}`, locale));
  return found(event, ownOrganization(db, actor, slug));
}
