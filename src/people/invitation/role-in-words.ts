/** How what somebody is invited as is called, and what it means. */
import type { Locale } from '#platform/words.ts';
import { words } from '../words.ts';
import type { InvitedTo } from './invitation.ts';

export function roleIn(
  { organization, role }: InvitedTo,
  locale: Locale,
): { readonly name: string; readonly means: string } {
  const t = words.in(locale);
  return organization ? t.organizationRole[role] : t.mesaRole[role];
}
