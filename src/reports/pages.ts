/** The public addresses that reports/ brings: the data of editions. */
import type { PublicPage } from '#platform/module.ts';

export const pages: readonly PublicPage[] = [{ path: '/informes' }];
