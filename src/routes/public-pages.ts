/** Public pages that are answered in a way of their own, as their modules declare them. */
import { house } from '../house.ts';

const pages = house.flatMap((module) => module.pages);

/** Others may show these routes inside theirs: they have no header or footer, and nobody is signed in there. */
export const framed: ReadonlySet<string | null> = new Set(pages.filter((page) => page.framed).map(({ path }) => path));

/** Costly to draw, and of published figures alone: kept until a release, or until the mesa is called otherwise. */
export const kept: ReadonlySet<string | null> = new Set(pages.filter((page) => page.kept).map(({ path }) => path));
