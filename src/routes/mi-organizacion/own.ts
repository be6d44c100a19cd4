/** The organisation at an address, for its own people; whoever has not signed in is led to do so. */
import { db } from '#platform/server/db.ts';
import { type OwnOrganization, ownOrganization } from '#registry/upkeep/queries.server.ts';
import { to } from '../answer.ts';

type Knock = { readonly locals: Pick<App.Locals, 'actor' | 'locale'>; readonly url: URL };

export function own({ locals: { actor, locale }, url }: Knock, slug: string): Promise<OwnOrganization> {
  if (!actor) to(locale, `/entrar?volver=${encodeURIComponent(url.pathname)}`);
  return ownOrganization(db, actor, slug);
}
