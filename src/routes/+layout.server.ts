/** What every page's frame shows: the mesa, where one can go, who is signed in, the language. */
import { house } from '#house.ts';
import { may } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { waitingFor } from '#site/desk/waiting.ts';
import { footerLinks, mainMenu } from '#site/frame/menu.ts';
import { isWide, staffMenu } from '#site/frame/staff-menu.ts';
import { framed, screens } from './public-pages.ts';
import type { LayoutServerLoad } from './$types';
import { rights } from '#people/rights.ts';

const isOfStaff = (path: string) => path === '/gestion' || path.startsWith('/gestion/');

export const load: LayoutServerLoad = async ({ locals, route, url }) => {
  const { actor, locale, path } = locals;
  return {
    mesa: await mesaOf(db),
    locale,
    path,
    address: url.origin + url.pathname,
    origin: url.origin,
    search: url.search,
    framed: framed.has(route.id) || screens.has(route.id),
    frame: { menu: mainMenu(house, locale), footer: footerLinks(house, locale) },
    person: actor && { name: actor.name, organizations: actor.memberships.length },
    staff: may(actor, rights.enterStaff)
      ? {
          menu: staffMenu(house, actor, locale, await waitingFor(db, house, locals)),
          inside: isOfStaff(path),
          wide: isWide(house, route.id),
        }
      : null,
  };
};
