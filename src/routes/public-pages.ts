/** Public pages that are answered in a way of their own, as their modules declare them. */
import { house } from '../house.ts';

const pages = house.flatMap((module) => module.pages);

/** Others may show these routes inside theirs: they have no header or footer, and nobody is signed in there. */
export const framed: ReadonlySet<string | null> = new Set(pages.filter((page) => page.framed).map(({ path }) => path));

/** For the wall of a room: they have no header or footer either. */
export const screens: ReadonlySet<string | null> = new Set(pages.filter((page) => page.screen).map(({ path }) => path));

/** Costly to draw, and of published figures alone: kept until a release, or until the mesa is called otherwise. */
export const kept: ReadonlySet<string | null> = new Set(pages.filter((page) => page.kept).map(({ path }) => path));

const opening = (to: 'bearer' | 'person') => pages.flatMap(({ path, opensTo }) => (opensTo === to ? [path] : []));
const [bearers, persons] = [opening('bearer'), opening('person')];
const isUnder = (route: string, paths: readonly string[]) =>
  paths.some((path) => route === path || route.startsWith(`${path}/`));

export const isOfStaff = (route: string | null): boolean => isUnder(route ?? '', ['/gestion']);

/** Whose forms only somebody who is signed in may send. */
export const forPeopleOnly = (route: string | null): boolean => isOfStaff(route) || isUnder(route ?? '', persons);

/** What one link or one browser's cookie opens, and whoever holds neither must not find in a cache. */
export const behindSecret = (route: string | null): boolean => forPeopleOnly(route) || isUnder(route ?? '', bearers);

/** How long an answer may be kept; what says nothing depends on the cookie of how pages look. */
export function keeping(headers: Headers, personal: boolean): string {
  if (headers.has('set-cookie')) return 'private, no-store';
  return headers.get('cache-control') ?? (personal ? 'private, no-store' : 'private, no-cache');
}
