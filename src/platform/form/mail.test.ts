/** Addresses that people have for themselves, and those that an organisation has. */
import { expect, test } from 'vitest';
import { isPersonalMail } from './mail.ts';

test.each([
  'rosa@gmail.com',
  'Rosa@Hotmail.CL ',
  'rosa@yahoo.com.ar',
  'rosa@yahoo.co.uk',
  'rosa@ymail.com',
  'rosa@gmx.de',
])('anybody has one like %s', (mail) => expect(isPersonalMail(mail)).toBe(true));

test.each(['rosa@telar.cl', 'rosa@live.uchile.cl', 'rosa@me.gob.cl', 'rosa@gmail.telar.cl', 'gmail.com@telar.cl'])(
  'an organisation has %s',
  (mail) => expect(isPersonalMail(mail)).toBe(false),
);
