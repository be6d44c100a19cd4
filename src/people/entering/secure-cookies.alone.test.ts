/** Where the public address is https, the session's cookie travels only that way. */
import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { addUser } from '../roles/commands.server.ts';
import { enterByLink } from './sign-in.server.ts';
import { Browser } from './test/browser.stage.ts';

process.env['MINGA_ORIGIN'] = 'https://mesa.example';
const { db } = await story();

test('the cookie is secure, and opens the account', async () => {
  const { link } = await addUser(db, { email: 'segura@ejemplo.cl' });
  expect(link).toMatch(/^https:\/\/mesa\.example\/entrar\/enlace\?codigo=/);
  const browser = new Browser();
  const headers = await enterByLink(db, browser.visit(), new URL(link).searchParams.get('codigo')!);
  const [cookie] = headers.getSetCookie();
  expect(cookie).toMatch(/^__Secure-minga\.session_token=/);
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
    expect(cookie?.split('; ')).toContain(attribute);
  browser.take(headers);
  expect((await browser.actor(db))?.email).toBe('segura@ejemplo.cl');
});
