/** Public pages that are answered in a way of their own, as their modules declare them. */
import { house } from '../house.ts';

const pages = house.flatMap((module) => module.pages);

/** Others may show these routes inside theirs: they have no header or footer, and nobody is signed in there. */
export const framed: ReadonlySet<string | null> = new Set(pages.filter((page) => page.framed).map(({ path }) => path));

/** Costly to draw, and of published figures alone: kept until a release, or until the mesa is called otherwise. */
export const kept: ReadonlySet<string | null> = new Set(pages.filter((page) => page.kept).map(({ path }) => path));

/** What one link or one browser's cookie opens, and whoever holds neither must not find in a cache. */
export const behindSecret = (route: string | null): boolean =>
  /^\/(?:registro\/\[|registro\/(?:aviso|continuar)\/|datos-personales\/solicitud\/|entrar\/|invitacion\/|sumarse\/|representar\/|mi-organizacion|cuenta|gestion|salir)/.test(
    route ?? '',
  );

/** Whose forms only somebody who is signed in may send. */
export const forPeopleOnly = (route: string | null): boolean =>
  /^\/(?:gestion|cuenta|mi-organizacion\/\[)/.test(route ?? '');

/** How long an answer may be kept; what says nothing depends on the cookie of how pages look. */
export function keeping(headers: Headers, personal: boolean): string {
  if (headers.has('set-cookie')) return 'private, no-store';
  return headers.get('cache-control') ?? (personal ? 'private, no-store' : 'private, no-cache');
}
