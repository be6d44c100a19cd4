/** What is typed to make a link to share, and to take one back. Messages are word keys. */
import * as v from 'valibot';
import { organizationRoles } from '#platform/actor.ts';
import { mostUsesOfLink, sharedLinkDays, usualShare } from './shared-link.ts';

export const shareForm = v.object({
  linkRole: v.pipe(v.optional(v.string(), ''), v.picklist(organizationRoles, 'role-missing')),
  linkDays: v.fallback(v.pipe(v.string(), v.transform(Number), v.picklist(sharedLinkDays)), usualShare.days),
  linkUses: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,3}$/, 'uses-wrong'),
    v.transform(Number),
    v.minValue(1, 'uses-wrong'),
    v.maxValue(mostUsesOfLink, 'uses-wrong'),
  ),
});
export const sharedLinkIdForm = v.object({
  id: v.pipe(v.optional(v.string(), ''), v.uuid('no-such-shared-link')),
});
