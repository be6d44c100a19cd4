/** The letters, as the secretariat may read them. */
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Waiting } from '#platform/facet/desk.ts';
import { findInList } from '#platform/list/find.server.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { failingLetters, letterRow, type LetterRow } from '#platform/server/letters.ts';
import { settings } from '#platform/server/settings.ts';
import type { Locale } from '#platform/words.ts';
import type { OutboxLetter } from './letter.ts';
import { letterList } from './list.server.ts';
import { rights } from './rights.ts';
import { refuse } from './reasons.ts';
import { words } from './words.ts';

export interface LetterOfStaff extends OutboxLetter {
  readonly writtenAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The list of letters, for whoever may read them. */
export async function lettersForStaff(_: Db, actor: Actor | null): Promise<typeof letterList> {
  refuse(whyMayNot(actor, rights.readOutbox));
  return letterList;
}

/** Letters by their subject or whom they are for; nothing for whoever may not read them. */
export async function letterFindings(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  if (!may(actor, rights.readOutbox)) return [];
  return [await findInList(db, await lettersForStaff(db, actor), question, locale, 0.5)];
}

/** Letters that were tried and did not leave; nothing for whoever may not read them. */
export async function mailWaiting(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  if (!may(actor, rights.readOutbox)) return [];
  const { count, oldest } = await failingLetters(db);
  const t = words.in(locale).failed;
  return [
    {
      section: 'mesa',
      count,
      label: t.label(count),
      path: '/gestion/correo?estado=failing',
      about: oldest ? t.about(oldest.to, count - 1) : '',
      since: oldest?.since ?? null,
      late: oldest?.since ?? null,
      act: { verb: t.verb, path: '/gestion/correo?estado=failing' },
    },
  ];
}

/**
 * One letter; undefined where there is none. Its link may let its reader in, so it is shown only where no server takes
 * letters to those they are for.
 */
export async function letterById(db: Db, actor: Actor | null, id: string): Promise<LetterOfStaff | undefined> {
  refuse(whyMayNot(actor, rights.readOutbox));
  const row = await letterRow(db, id);
  return row && { ...listed(row), ...(settings().smtpUrl && { action: null }) };
}

/** A row of the outbox as a letter. */
export function readLetter(row: LetterRow): OutboxLetter {
  return {
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    subject: row.subject,
    text: row.text_body,
    action: row.action_label && row.action_url ? { label: row.action_label, url: row.action_url } : null,
    unsubscribeUrl: row.unsubscribe_url,
    html: row.html_body,
    headers: row.headers,
    locale: row.locale,
  };
}

function listed(row: LetterRow): LetterOfStaff {
  return {
    ...readLetter(row),
    writtenAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    lastError: row.last_error,
  };
}
