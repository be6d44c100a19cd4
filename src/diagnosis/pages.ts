/** The public addresses that diagnosis/ brings. */
import type { PublicPage } from '#platform/module.ts';

export const pages: readonly PublicPage[] = [{ path: '/datos/diagnostico', listed: 14 }];
