/** What every page's frame shows: the mesa, who is signed in, the language. */
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import type { LayoutServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: LayoutServerLoad = async ({ locals: { actor, locale, path }, url }) => ({
  mesa: await mesaOf(db),
  locale,
  path,
  address: url.origin + url.pathname,
  search: url.search,
  person: actor && { name: actor.name, staff: may(actor, rights.enterStaff), organizations: actor.memberships.length },
});
