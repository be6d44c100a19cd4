/** The letters, as the secretariat may read them. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { pageOf, type Page } from '#platform/page.ts';
import type { Db } from '#platform/server/db.ts';
import { letterRow, letterRows, type LetterRow } from '#platform/server/letters.ts';
import { settings } from '#platform/server/settings.ts';
import type { OutboxLetter } from './letter.ts';
import { rights } from './rights.ts';
import { refuse } from './reasons.ts';

export interface ListedLetter extends OutboxLetter {
  readonly writtenAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

const pageSize = 40;

/** A page of letters, newest first; `after` is the id of the last one seen. */
export async function letters(db: Db, actor: Actor | null, after: string | null): Promise<Page<ListedLetter>> {
  refuse(whyMayNot(actor, rights.readOutbox));
  const rows = await letterRows(db, pageSize + 1, after);
  return pageOf(rows.map(listed), pageSize, ({ id }) => id);
}

/**
 * One letter; undefined where there is none. Its link may let its reader in, so it is shown only where no server takes
 * letters to those they are for.
 */
export async function letterById(db: Db, actor: Actor | null, id: string): Promise<ListedLetter | undefined> {
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

function listed(row: LetterRow): ListedLetter {
  return {
    ...readLetter(row),
    writtenAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    lastError: row.last_error,
  };
}
