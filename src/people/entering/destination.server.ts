/** Where somebody who has just come in goes: first whatever still stands before them, then where they wanted to go. */
import type { Db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { privacyText } from '../consent/queries.server.ts';
import { may, whyMayNot } from '../rules.ts';
import { awaitsSecondFactor } from './second-factor.server.ts';
import { sessionOf, type Session } from './session.server.ts';
import { safePath } from './visit.ts';
import { rights } from '../rights.ts';

/** The path to go on to after signing in; `wanted` is where the person was when asked to sign in. */
export async function onward(db: Db, headers: Headers, wanted: string | null, locale: Locale): Promise<string> {
  const session = await sessionOf(db, headers);
  const path = safePath(wanted);
  const carry = (to: string) => localHref(path ? `${to}?volver=${encodeURIComponent(path)}` : to, locale);
  if (!session) return carry((await awaitsSecondFactor(db, headers)) ? '/entrar/segundo-factor' : '/entrar');
  if (session.pending) return carry('/entrar/segundo-factor');
  if (await mustConsent(db, session)) return carry('/entrar/privacidad');
  if (
    whyMayNot(session.actor, rights.enterStaff) === 'second-factor-first' &&
    (!path || /^(\/en)?\/gestion/.test(path))
  )
    return carry('/cuenta/segundo-factor');
  return path ?? localHref(may(session.actor, rights.enterStaff) ? '/gestion' : '/cuenta', locale);
}

/** Whether whoever is in, by these headers, has still to agree. */
export async function asksForConsent(db: Db, headers: Headers): Promise<boolean> {
  const session = await sessionOf(db, headers);
  return session !== null && mustConsent(db, session);
}

/** Whether the person has still to agree to the privacy text that holds now. The cast of a sample mesa is nobody: it need not. */
export async function mustConsent(db: Db, { consentedTo, exempt }: Session): Promise<boolean> {
  return !exempt && consentedTo !== (await privacyText(db)).version;
}
