/** What the menus show and the staff area asks, folded from the modules' front doors. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Module } from '#platform/module.ts';
import type { Right } from '#platform/right.ts';
import type { Locale } from '#platform/words.ts';

export interface MenuItem {
  readonly path: string;
  readonly label: string;
}

/** The staff area's menu, as far as the actor may use it. */
export function staffMenu(house: readonly Pick<Module, 'staff'>[], actor: Actor | null, locale: Locale): MenuItem[] {
  return house
    .flatMap(({ staff }) => staff)
    .flatMap(({ route, right, menu }) => (menu && may(actor, menu.right ?? right) ? [{ path: route, ...menu }] : []))
    .toSorted((a, b) => a.place - b.place)
    .map(({ path, label }) => ({ path, label: label(locale) }));
}

/** What a route of the staff area asks of whoever opens it; undefined when no module declares the route. */
export function rightToOpen(house: readonly Pick<Module, 'staff'>[], route: string | null): Right | undefined {
  return house.flatMap(({ staff }) => staff).find((page) => page.route === route)?.right;
}
