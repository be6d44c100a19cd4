/** What the menus show and the staff area asks, folded from the modules' front doors. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { FooterColumn, Module } from '#platform/module.ts';
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
    .toSorted(byPlace)
    .map(({ path, label }) => ({ path, label: label(locale) }));
}

/** The main menu: the site's sections. */
export function mainMenu(house: readonly Pick<Module, 'pages'>[], locale: Locale): MenuItem[] {
  return house
    .flatMap(({ pages }) => pages)
    .flatMap(({ path, menu }) => (menu ? [{ path, ...menu }] : []))
    .toSorted(byPlace)
    .map(({ path, label }) => ({ path, label: label(locale) }));
}

/** What each column of the footer leads to. */
export function footerColumns(
  house: readonly Pick<Module, 'pages'>[],
  locale: Locale,
): Record<FooterColumn, MenuItem[]> {
  const links = house
    .flatMap(({ pages }) => pages)
    .flatMap(({ path, footer }) => (footer ? [{ path, ...footer }] : []))
    .toSorted(byPlace);
  const of = (column: FooterColumn) =>
    links.filter((link) => link.column === column).map(({ path, label }) => ({ path, label: label(locale) }));
  return { ecosystem: of('ecosystem'), openData: of('openData'), thisSite: of('thisSite') };
}

/** The first piece of each address that the modules declare: none is free for a page of the site. */
export function firstPieces(house: readonly Pick<Module, 'pages' | 'staff'>[]): string[] {
  const addresses = house.flatMap(({ pages, staff }) => [...pages, ...staff.map(({ route }) => ({ path: route }))]);
  const parts = addresses.map(({ path }) => /^\/([^/?#.]*)/.exec(path)?.[1] ?? '');
  return [...new Set(parts)].filter((part) => part !== '');
}

const byPlace = (a: { readonly place: number }, b: { readonly place: number }) => a.place - b.place;

/** What a route of the staff area asks of whoever opens it; undefined when no module declares the route. */
export function rightToOpen(house: readonly Pick<Module, 'staff'>[], route: string | null): Right | undefined {
  return house.flatMap(({ staff }) => staff).find((page) => page.route === route)?.right;
}
