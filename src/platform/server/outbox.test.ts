/** A mail is part of the transaction that gives it a reason. */
import { expect, test } from 'vitest';
import { story } from '../test/story.ts';
import { transact } from './db.ts';
import { queueMail, sendMailJob } from './outbox.ts';

const { db } = await story();
const mail = { to: 'ana@ejemplo.cl', subject: 'Hola', text: 'Una línea.', kind: 'test.hello' };
const waiting = () => db.selectFrom('outbox').select(['to_address', 'kind', 'sent_at']).execute();

test('a mail of a broken transaction was never written', async () => {
  const broken = transact(db, async (tx) => {
    await queueMail(tx, mail);
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await waiting()).toEqual([]);
});

test('a queued mail waits, and its sending is asked for', async () => {
  const id = await transact(db, (tx) => queueMail(tx, mail));
  expect(await waiting()).toEqual([{ to_address: 'ana@ejemplo.cl', kind: 'test.hello', sent_at: null }]);
  expect(await db.selectFrom('job_request').select(['name', 'data']).execute()).toEqual([
    { name: sendMailJob, data: { id } },
  ]);
});

test('a reminder with the same key is queued once', async () => {
  const reminder = { ...mail, dedupeKey: 'confirm:2026' };
  expect(await queueMail(db, reminder)).not.toBeNull();
  expect(await queueMail(db, reminder)).toBeNull();
});

test('an address or a subject with a line break is refused: it could add headers', async () => {
  await expect(queueMail(db, { ...mail, to: 'ana@ejemplo.cl\nBcc: x@y.cl' })).rejects.toThrow(/line break/);
  await expect(queueMail(db, { ...mail, subject: 'Hola\r\nBcc: x@y.cl' })).rejects.toThrow(/line break/);
});
