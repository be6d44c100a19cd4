/** The way out: the operator's mail server, signed with DKIM where a key is given. */
import { readFileSync } from 'node:fs';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Settings } from '#platform/server/settings.ts';

type Outgoing = Pick<Settings, 'smtpUrl' | 'dkim'>;

/** What DKIM signs: with both unsubscribe headers, or large providers ignore one-click unsubscription. */
const signed =
  'from:to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe:list-unsubscribe-post';

/** A transport to the mail server of the settings; null where there is none. */
export function mailTransport({ smtpUrl, dkim }: Outgoing): Transporter | null {
  if (!smtpUrl) return null;
  const options = { url: smtpUrl, pool: true, maxConnections: 3, connectionTimeout: 20_000, socketTimeout: 60_000 };
  if (!dkim) return nodemailer.createTransport(options);
  const privateKey = readFileSync(dkim.keyFile, 'utf8');
  return nodemailer.createTransport({
    ...options,
    dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey, headerFieldNames: signed },
  });
}
