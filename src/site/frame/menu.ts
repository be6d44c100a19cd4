/** What the public menus show, folded from the modules' front doors. */
import type { Section } from '#platform/facet/section.ts';
import type { Label, Module } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { fronts, sectionOfFront, sections } from './sections.ts';
import { words } from './words.ts';

export interface MenuItem {
  readonly path: string;
  readonly label: string;
}

/** A job as the menus show it: its front page, and the places that the modules bring to it. */
export interface MenuSection extends MenuItem {
  readonly section: Section;
  readonly places: readonly MenuItem[];
}

/** The jobs that have something to show, with their places: header, phone's menu and footer are this list. */
export function mainMenu(house: readonly Pick<Module, 'pages'>[], locale: Locale): MenuSection[] {
  const places = house.flatMap(({ pages }) => pages).flatMap(({ path, menu }) => (menu ? [{ path, ...menu }] : []));
  const t = words.in(locale);
  return sections
    .map((section) => ({
      section,
      path: `/${fronts[section]}`,
      label: t.sections[section].name,
      places: inPlace(
        places.filter((place) => place.section === section),
        locale,
      ),
    }))
    .filter((section) => section.places.length > 0);
}

/** The footer's last line. */
export function footerLinks(house: readonly Pick<Module, 'pages'>[], locale: Locale): MenuItem[] {
  const links = house
    .flatMap(({ pages }) => pages)
    .flatMap(({ path, footer }) => (footer ? [{ path, ...footer }] : []));
  return inPlace(links, locale);
}

/** Where a page is among the jobs: the place whose address begins its own, and the longest of them. */
export function whereIs(menu: readonly MenuSection[], path: string): { section?: MenuSection; place?: MenuItem } {
  const under = (to: string) => path === to || path.startsWith(`${to}/`);
  const near = menu
    .flatMap((section) => section.places.map((place) => ({ section, place })))
    .filter(({ place }) => under(place.path))
    .toSorted((a, b) => b.place.path.length - a.place.path.length)[0];
  const front = menu.find((section) => section.path === path);
  return near ?? (front ? { section: front } : {});
}

/** The first piece of each address that the modules declare, and the jobs' own: none is free for a page of the site. */
export function firstPieces(house: readonly Pick<Module, 'pages' | 'staff'>[]): string[] {
  const drawn = sections
    .map((section) => ({ path: `/${fronts[section]}` }))
    .filter(({ path }) => sectionOfFront(path.slice(1)));
  const declared = house.flatMap(({ pages, staff }) => [...pages, ...staff.map(({ route }) => ({ path: route }))]);
  const addresses = [...declared, ...drawn];
  const parts = addresses.map(({ path }) => /^\/([^/?#.]*)/.exec(path)?.[1] ?? '');
  return [...new Set(parts)].filter((part) => part !== '');
}

function inPlace(
  items: readonly { readonly path: string; readonly place: number; readonly label: Label }[],
  locale: Locale,
): MenuItem[] {
  return items.toSorted((a, b) => a.place - b.place).map(({ path, label }) => ({ path, label: label(locale) }));
}
