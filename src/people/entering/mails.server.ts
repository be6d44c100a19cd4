/** The mails about accounts, queued in the transaction of the command that causes them. */
import type { MesaRole, OrganizationRole } from '#platform/actor.ts';
import { formatDateTime } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { queueMail, type Mail } from '#platform/server/outbox.ts';
import { settings } from '#platform/server/settings.ts';
import { localHref, type Locale } from '#platform/words.ts';
import type { Letter } from './auth.server.ts';
import type { Person } from '../queries.server.ts';
import { words } from '../words.ts';
import { es } from '../words.es.ts';

const pages = {
  'confirm-address': '/entrar/confirmar',
  'sign-in-link': '/entrar/enlace',
  'new-password': '/entrar/clave-nueva',
  'already-registered': '/entrar',
} as const satisfies Record<Letter['kind'], string>;

/** The address of the page where a letter's token is used. */
export function linkOf({ kind, token }: Letter, locale: Locale, volver = ''): string {
  const url = new URL(localHref(pages[kind], locale), settings().origin);
  if (token) url.searchParams.set('codigo', token);
  if (volver) url.searchParams.set('volver', volver);
  return url.href;
}

export async function sendLetters(tx: Db, letters: readonly Letter[], locale: Locale, volver = ''): Promise<void> {
  for (const letter of letters) {
    const { subject, text, action } = words.in(locale).mail[letter.kind];
    const url = linkOf(letter, locale, volver);
    await queueMail(tx, {
      kind: `people.${letter.kind}`,
      to: letter.to,
      subject,
      text,
      action: { label: action, url },
      locale,
    });
  }
}

/** Tells the owner of an account that its password is another: if it was not they, they learn of it. */
export async function tellPasswordChanged(tx: Db, { email }: Person, locale: Locale): Promise<void> {
  await notice(tx, email, 'password-changed', locale);
}

export async function tellSecondFactor(tx: Db, { email }: Person, state: 'on' | 'off', locale: Locale): Promise<void> {
  await notice(tx, email, state === 'on' ? 'second-factor-on' : 'second-factor-off', locale);
}

/** Goes to the old address: whoever reads it may have to stop a theft. */
export async function tellAddressChanging(tx: Db, { email }: Person, locale: Locale): Promise<void> {
  await notice(tx, email, 'address-changing', locale);
}

export async function tellAccountClosed(tx: Db, { email }: Person, locale: Locale): Promise<void> {
  await notice(tx, email, 'account-closed', locale, true);
}

/** What the letter of an invitation says: to what, as what, from whom. */
export interface InvitationLetter {
  readonly to: string;
  readonly what:
    | { readonly organization: { readonly name: string }; readonly role: OrganizationRole }
    | { readonly organization: null; readonly role: MesaRole };
  readonly from: string;
  readonly token: string;
  readonly days: number;
  readonly held: Pick<Mail, 'dedupeKey' | 'sendAfter'>;
  /** Whether it grants what the person asked for. */
  readonly asked: boolean;
  /** Whether it was sent before. */
  readonly reminds: boolean;
  readonly until: Temporal.Instant;
}

export async function sendInvitation(
  tx: Db,
  { to, what, from, token, days, held, asked, reminds, until }: InvitationLetter,
  locale: Locale,
): Promise<void> {
  const t = words.in(locale);
  const { subject, granted, reminder, organization, mesa, days: holds, unexpected, action } = t.mail.invitation;
  const name = what.organization?.name ?? (await mesaOf(tx)).name;
  const role = what.organization ? t.organizationRole[what.role] : t.mesaRole[what.role];
  const first = (what.organization ? organization : mesa)({ to: name, from, role: role.name });
  const about = asked ? granted.subject(name) : subject(name);
  const lasts = reminds ? reminder.until(formatDateTime(until, locale)) : holds(String(days));
  const parts = [
    ...(reminds ? [reminder.text] : []),
    asked ? granted.text(name) : first,
    ...(reminds ? [reminder.role(role.means)] : []),
    asked ? lasts : `${lasts} ${unexpected}`,
  ];
  await queueMail(tx, {
    kind: 'people.invitation',
    to,
    subject: reminds ? reminder.subject(about) : about,
    text: parts.join('\n\n'),
    action: { label: action, url: page(`/invitacion/${token}`, locale) },
    locale,
    ...held,
  });
}

async function notice(
  tx: Db,
  to: string,
  kind: keyof typeof es.mail.notice,
  locale: Locale,
  forgetOnceSent = false,
): Promise<void> {
  const t = words.in(locale).mail;
  const { subject, text } = t.notice[kind];
  await queueMail(tx, {
    kind: `people.${kind}`,
    to,
    subject,
    text,
    action: { label: t.enter, url: page('/entrar', locale) },
    locale,
    forgetOnceSent,
  });
}

function page(path: string, locale: Locale): string {
  return new URL(localHref(path, locale), settings().origin).href;
}
