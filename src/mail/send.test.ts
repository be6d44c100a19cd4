/** A letter's way out: through a real mail server, once, with what mail readers need to trust it. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { queueMail } from '#platform/server/outbox.ts';
import { listPage } from '#platform/list/page.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { composeLetter } from './letter.ts';
import { letterById, lettersForStaff } from './queries.server.ts';
import { sendLetter, sweepOutbox } from './send.server.ts';

const { db, at } = await story();
const inbox: ParsedMail[] = [];
let refuseNext = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuseNext ? new Error('casilla llena') : null),
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (inbox.push(mail), done()), done),
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
afterAll(() => server.close());

const keyFile = join(await mkdtemp(join(tmpdir(), 'minga-dkim-')), 'key.pem');
await writeFile(
  keyFile,
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);
const mailing = {
  smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  mailFrom: 'Mesa <mesa@mesa.example>',
  dkim: { domain: 'mesa.example', selector: 'k1', keyFile },
  origin: 'https://mesa.example',
};

const letter = (over: object = {}) =>
  queueMail(db, {
    to: 'ana@ejemplo.cl',
    subject: 'Tu inscripción, Ñuble',
    text: 'Hola.\n\nQuedó <aceptada>.',
    kind: 'registration.accepted',
    ...over,
  });

test('a letter leaves once, signed, with its button and its two unsubscribe headers', async () => {
  const id = (await letter({
    action: { label: 'Ver la ficha', url: 'https://mesa.example/a?b=1&c=2' },
    unsubscribeUrl: 'https://mesa.example/baja/x',
  }))!;
  await sendLetter(db, id, mailing);
  await sendLetter(db, id, mailing);
  expect(inbox).toHaveLength(1);
  const [mail] = inbox as [ParsedMail];
  expect([mail.subject, mail.messageId]).toEqual(['Tu inscripción, Ñuble', `<${id}@mesa.example>`]);
  expect(mail.text).toContain('Ver la ficha:\nhttps://mesa.example/a?b=1&c=2');
  expect(mail.html).toContain('Quedó &lt;aceptada&gt;.');
  const raw = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line]));
  expect(raw['list-unsubscribe']).toContain('<https://mesa.example/baja/x>');
  expect(raw['list-unsubscribe-post']).toContain('One-Click');
  expect(raw['dkim-signature']!.replace(/\s/g, '')).toMatch(/h=[^;]*list-unsubscribe:list-unsubscribe-post/i);
  expect((await letterById(db, cast.sofia, id))!.sentAt).not.toBeNull();
});

test('a letter that the server refuses waits with its reason, and leaves when asked again', async () => {
  const id = (await letter())!;
  refuseNext = true;
  await expect(sendLetter(db, id, mailing)).rejects.toThrow('casilla llena');
  refuseNext = false;
  const waiting = (await letterById(db, cast.sofia, id))!;
  expect([waiting.sentAt, waiting.attempts, waiting.lastError]).toEqual([
    null,
    1,
    expect.stringContaining('casilla llena') as string,
  ]);
  at('2026-11-22T16:00:00Z');
  await db.deleteFrom('job_request').execute();
  await sweepOutbox(db, mailing);
  expect((await db.selectFrom('job_request').select('data').execute()).map(({ data }) => data)).toEqual([{ id }]);
  await sendLetter(db, id, mailing);
  expect((await letterById(db, cast.sofia, id))!.lastError).toBeNull();
});

test('once a letter left its links are nobody’s; one that waits keeps them, and they arrive when it is tried again', async () => {
  const links = {
    action: { label: 'Entrar', url: 'https://mesa.example/entrar/enlace?codigo=abc' },
    unsubscribeUrl: 'https://mesa.example/baja/y',
  };
  const id = (await letter(links))!;
  const kept = () =>
    db.selectFrom('outbox').select(['action_url', 'unsubscribe_url']).where('id', '=', id).executeTakeFirst();
  refuseNext = true;
  await expect(sendLetter(db, id, mailing)).rejects.toThrow('casilla llena');
  refuseNext = false;
  expect(await kept()).toEqual({ action_url: links.action.url, unsubscribe_url: links.unsubscribeUrl });
  await sendLetter(db, id, mailing);
  expect(inbox.at(-1)!.text).toContain(links.action.url);
  expect(await kept()).toEqual({ action_url: null, unsubscribe_url: null });
});

test('the last letter to somebody who was erased is gone once it left', async () => {
  const id = (await letter({ to: 'ida@ejemplo.cl', forgetOnceSent: true }))!;
  await sendLetter(db, id, mailing);
  expect(inbox.at(-1)!.to).toMatchObject({ text: 'ida@ejemplo.cl' });
  expect(await db.selectFrom('outbox').select('id').where('to_address', '=', 'ida@ejemplo.cl').execute()).toEqual([]);
});

test('without a mail server letters stay, to be read by the secretariat and nobody else', async () => {
  const id = (await letter())!;
  await sendLetter(db, id, { ...mailing, smtpUrl: undefined });
  const list = await lettersForStaff(db, cast.sofia);
  const { rows, views } = await listPage(db, list, new URLSearchParams('estado=waiting'), 'es');
  expect(rows.map(({ cells }) => cells[3])).toContainEqual({ text: 'Por enviar', standing: 'waits' });
  expect(views.find(({ here }) => here)).toMatchObject({ label: 'Por enviar', count: rows.length });
  await expect(lettersForStaff(db, cast.raul)).rejects.toThrow('not-allowed');
  await expect(letterById(db, null, id)).rejects.toThrow('sign-in-first');
});

test('a letter of a sample mesa says so', () => {
  const plain = {
    id: '1',
    kind: 'k',
    to: 'a@b.cl',
    subject: 's',
    text: 't',
    action: null,
    unsubscribeUrl: null,
    html: null,
    headers: {},
    locale: 'en',
  } as const;
  expect(composeLetter(plain, { name: 'M', sample: true }).text).toContain('Sample round table');
});
