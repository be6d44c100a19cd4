/** What every page's frame shows: the mesa, where one can go, who is signed in, the language. */
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { footerLinks, mainMenu } from '#site/frame/menu.ts';
import { framed } from './public-pages.ts';
import type { LayoutServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: LayoutServerLoad = async ({ locals: { actor, locale, path }, route, url }) => ({
  mesa: await mesaOf(db),
  locale,
  path,
  address: url.origin + url.pathname,
  origin: url.origin,
  search: url.search,
  framed: framed.has(route.id),
  frame: { menu: mainMenu(house, locale), footer: footerLinks(house, locale) },
  person: actor && { name: actor.name, staff: may(actor, rights.enterStaff), organizations: actor.memberships.length },
});
