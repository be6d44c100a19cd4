/** What the running server does about mail: sends what was queued, and forgets what is old. */
import type { Transporter } from 'nodemailer';
import { defineJob } from '#platform/server/jobs.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { settings } from '#platform/server/settings.ts';
import { forgetOldMail, sendMail } from './sending.server.ts';
import { mailTransport } from './transport.server.ts';

let transport: Transporter | null | undefined;

defineJob<{ id: string }>(sendMailJob, (db, { id }) => sendMail(db, (transport ??= mailTransport(settings())), id), {
  retries: 12,
});
defineJob('mail.forget', forgetOldMail, { cron: '40 3 * * *' });
