/** Sending: the jobs that take letters from the outbox to the mail server, again and again until it takes them. */
import { readFile } from 'node:fs/promises';
import { createTransport, type Transporter } from 'nodemailer';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { transact } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { lettersOverdue, noteTry, takeLetter } from '#platform/server/letters.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { settings, type Settings } from '#platform/server/settings.ts';
import { composeLetter } from './letter.ts';
import { readLetter } from './queries.server.ts';

type Mailing = Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dkim' | 'origin'>;

/** Sends one letter once. Throws when the server does not take it, so that the queue tries again; without a server it stays. */
export async function sendLetter(db: Db, id: string, mailing: Mailing = settings()): Promise<void> {
  if (!mailing.smtpUrl) return;
  const transport = await transportOf(mailing);
  const failure = await transact(db, async (tx) => {
    const row = await takeLetter(tx, id);
    if (!row) return null;
    const letter = readLetter(row);
    const { text, html, headers } = composeLetter(letter, await mesaOf(tx));
    const error = await transport
      .sendMail({
        from: mailing.mailFrom,
        to: letter.to,
        subject: letter.subject,
        text,
        html,
        headers,
        messageId: `<${id}@${new URL(mailing.origin).hostname}>`,
      })
      .then(
        () => null,
        (cause: unknown) => cause as Error,
      );
    await noteTry(tx, row, error);
    return error;
  });
  if (failure) throw failure;
}

/** Asks again for letters that wait although their time came: those of before there was a server, and those the queue gave up. */
export async function sweepOutbox(db: Db, { smtpUrl }: Pick<Settings, 'smtpUrl'> = settings()): Promise<void> {
  if (!smtpUrl) return;
  await transact(db, async (tx) => {
    const waiting = await lettersOverdue(tx, now().subtract({ minutes: 30 }));
    for (const { id } of waiting) await enqueue(tx, sendMailJob, { id });
  });
}

const transports = new Map<string, Promise<Transporter>>();

function transportOf(mailing: Mailing): Promise<Transporter> {
  const key = JSON.stringify([mailing.smtpUrl, mailing.dkim]);
  const known = transports.get(key) ?? open(mailing);
  transports.set(key, known);
  known.catch(() => transports.delete(key));
  return known;
}

/** DKIM must cover the unsubscribe headers too, or mail readers do not trust them (RFC 8058). */
async function open({ smtpUrl, dkim }: Mailing): Promise<Transporter> {
  const signed = dkim && {
    domainName: dkim.domain,
    keySelector: dkim.selector,
    privateKey: await readFile(dkim.keyFile, 'utf8'),
    headerFieldNames:
      'from:subject:date:message-id:to:mime-version:content-type:list-unsubscribe:list-unsubscribe-post',
  };
  return createTransport({ url: smtpUrl!, pool: true, maxConnections: 2, ...(signed && { dkim: signed }) });
}
