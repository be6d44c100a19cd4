/** The public addresses that mesa/ brings. */
import type { PublicPage } from '#platform/module.ts';

export const pages: readonly PublicPage[] = [{ path: '/productos' }];
