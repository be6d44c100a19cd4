/** What a person's mailbox and an operator know, for errands: the mails that wait, roles given at the command line, one-time links. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { MesaRole } from '#platform/actor.ts';
import { openDb, type Db } from '#platform/server/db.ts';
import { startCluster } from '#platform/server/postgres/cluster.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { signInLink } from '#people/entering/sign-in.server.ts';
import { codeOf } from '#people/entering/test/browser.stage.ts';
import { site } from './own-site.ts';

/** Call once per file: looks into the database of the site under test. */
export function behindTheSite() {
  const { data, url } = site;
  process.env['MINGA_DATA'] = data;
  process.env['MINGA_ORIGIN'] = url;
  let db: Db;
  beforeAll(async () => {
    db = openDb((await startCluster({ dir: join(data, 'pg') })).url, { max: 2 });
  });
  afterAll(() => db.destroy());

  return {
    /** The link in the newest mail of a kind to an address. */
    async mailedLink(kind: string, to: string): Promise<string> {
      const mails = db.selectFrom('outbox').select('action_url').where('kind', '=', kind).where('to_address', '=', to);
      const { action_url } = await mails.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
      return action_url ?? '';
    },
    async grant(email: string, role: MesaRole): Promise<void> {
      await addUser(db, { email, role });
    },
    /** Enters as somebody who has an account, by the link an operator would print. */
    async enterAs(page: Page, email: string): Promise<void> {
      const link = await signInLink(db, email);
      if (!link) throw new Error(`Nobody has the address ${email}`);
      await page.goto(link);
      await page.getByRole('main').getByRole('button').first().click();
    },
    /** The cookies of somebody who has entered that way, without a browser. */
    async cookieOf(email: string): Promise<string> {
      const link = await signInLink(db, email);
      if (!link) throw new Error(`Nobody has the address ${email}`);
      const body = new URLSearchParams({ token: new URL(link).searchParams.get('codigo') ?? '' });
      const response = await fetch(link, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    },
    /** What the database says. */
    ask: <T>(query: (db: Db) => Promise<T>): Promise<T> => query(db),
    /** What an authenticator app shows for the key on the page. */
    codeOf: (key: string): Promise<string> => codeOf(db, `otpauth://totp/Minga?secret=${key.replaceAll(' ', '')}`),
    /** Something of the sample, such as the address of one of its pages. */
    async one(query: (db: Db) => Promise<string | undefined>): Promise<string> {
      const found = await query(db);
      if (found === undefined) throw new Error('The sample has none');
      return found;
    },
  };
}
