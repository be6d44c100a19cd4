/** Addresses in English live under /en and lead to the same pages. */
import { splitLocale } from '#platform/words.ts';
import type { Reroute } from '@sveltejs/kit/hooks';

export const reroute: Reroute = ({ url }) => splitLocale(url.pathname).path;
