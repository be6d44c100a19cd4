/** A short name in addresses, from a title. Pure. */
import { slugOf } from '#registry/organization/organization.ts';

export const shortSlug = (title: string): string => slugOf(title).slice(0, 60).replace(/-+$/, '');
