/** The staff's menu: their pages by job, as far as each may use them, with what waits at each. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Waiting } from '#platform/facet/desk.ts';
import type { Section } from '#platform/facet/section.ts';
import type { Module } from '#platform/module.ts';
import type { Right } from '#platform/right.ts';
import type { Locale } from '#platform/words.ts';
import type { MenuItem } from './menu.ts';
import { sections } from './sections.ts';
import { words } from './words.ts';

export interface StaffItem extends MenuItem {
  /** How many things wait there. */
  readonly waits: number;
}

export interface StaffSection {
  readonly section: Section;
  readonly label: string;
  readonly items: readonly StaffItem[];
  readonly waits: number;
}

export interface StaffMenu {
  /** How many things are to be done today. */
  readonly today: number;
  /** The jobs that hold something for the actor. */
  readonly jobs: readonly StaffSection[];
  /** What belongs to no job: people, settings, history. */
  readonly others: readonly StaffItem[];
}

export function staffMenu(
  house: readonly Pick<Module, 'staff'>[],
  actor: Actor | null,
  locale: Locale,
  waiting: readonly Pick<Waiting, 'count' | 'path' | 'calm'>[] = [],
): StaffMenu {
  const t = words.in(locale);
  const here = house
    .flatMap(({ staff }) => staff)
    .flatMap(({ route, right, menu }) => (menu && may(actor, menu.right ?? right) ? [{ path: route, ...menu }] : []))
    .toSorted((a, b) => a.place - b.place);
  const items = (section: Section | undefined): StaffItem[] =>
    here
      .filter((page) => page.section === section)
      .map(({ path, label }) => ({
        path,
        label: label(locale),
        waits: thingsIn(waiting.filter((one) => bare(one.path) === path)),
      }));
  const jobs = sections.map((section) => ({ section, label: t.sections[section].name, items: items(section) }));
  return {
    today: thingsIn(waiting),
    jobs: jobs
      .filter((job) => job.items.length > 0)
      .map((job) => ({ ...job, waits: job.items.reduce((all, { waits }) => all + waits, 0) })),
    others: items(undefined),
  };
}

/** A list without what is asked of it. */
const bare = (path: string) => path.replace(/[?#].*$/, '');

/** How many things wait, those that nobody waits for apart. */
export const thingsIn = (waiting: readonly Pick<Waiting, 'count' | 'calm'>[]): number =>
  waiting.reduce((all, { count, calm }) => all + (calm ? 0 : count), 0);

/** The item whose address begins the page's own, and the longest of them. */
export function staffItemAt(menu: StaffMenu, path: string): StaffItem | undefined {
  return [...menu.jobs.flatMap(({ items }) => items), ...menu.others]
    .filter((item) => path === item.path || path.startsWith(`${item.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** Its page as its module declares it; undefined when no module does. */
const declared = (house: readonly Pick<Module, 'staff'>[], route: string | null) =>
  house.flatMap(({ staff }) => staff).find((page) => page.route === route);

/** What a route of the staff area asks of whoever opens it; undefined when no module declares the route. */
export const rightToOpen = (house: readonly Pick<Module, 'staff'>[], route: string | null): Right | undefined =>
  declared(house, route)?.right;

/** Whether it is a wide tool, beside which the menu folds. */
export const isWide = (house: readonly Pick<Module, 'staff'>[], route: string | null): boolean =>
  declared(house, route)?.wide === true;
