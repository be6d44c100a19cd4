/** What a person's mailbox and an operator know, for errands: the mails that wait, roles given at the command line, one-time links. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { MesaRole } from '#platform/actor.ts';
import { openDb, type Db } from '#platform/server/db.ts';
import { startCluster } from '#platform/server/postgres/cluster.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { privacyText } from '#people/consent/queries.server.ts';
import { signInLink } from '#people/entering/sign-in.server.ts';
import { codeOf } from '#people/entering/test/browser.stage.ts';
import type { AnyPage } from './any-page.ts';
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

  /** The link in the newest mail of a kind to an address. */
  async function mailedLink(kind: string, to: string): Promise<string> {
    const mails = db.selectFrom('outbox').select('action_url').where('kind', '=', kind).where('to_address', '=', to);
    const { action_url } = await mails.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
    return action_url ?? '';
  }

  /** What is given to a browser that enters by the link an operator would print. */
  async function cookiesOf(email: string): Promise<string[]> {
    const link = await signInLink(db, email);
    if (!link) throw new Error(`Nobody has the address ${email}`);
    const { pathname, searchParams } = new URL(link);
    return send(pathname, { token: searchParams.get('codigo')! });
  }

  return {
    mailedLink,
    async grant(email: string, role: MesaRole): Promise<void> {
      await addUser(db, { email, role });
    },
    /** Enters as somebody who has an account, by the link an operator would print; its button is pressed without the browser. */
    async enterAs(page: AnyPage, email: string): Promise<void> {
      await giveCookies(page, await cookiesOf(email));
    },
    /** Opens an account, confirms its address and stays in it: the forms are sent, but not by the browser. */
    async openAccount(page: AnyPage, { email, name, password }: NewAccount): Promise<void> {
      const { version } = await privacyText(db);
      await send('/entrar/crear-cuenta', { email, name, password, consent: 'yes', version: `${version}` });
      const link = new URL(await mailedLink('people.confirm-address', email));
      await giveCookies(page, await send(link.pathname, { token: link.searchParams.get('codigo')! }));
    },
    /** The cookies of somebody who has entered that way, without a browser. */
    cookieOf: async (email: string): Promise<string> => (await cookiesOf(email)).join('; '),
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

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Sends a form of the site as a browser without script would; answers the cookies that it is given. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string[]> {
  const answer = await fetch(site.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: site.url, accept: 'text/html' },
    redirect: 'manual',
  });
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
}

const giveCookies = (page: AnyPage, cookies: readonly string[]): Promise<void> =>
  page.context().addCookies(
    cookies.map((cookie) => {
      const end = cookie.indexOf('=');
      return { name: cookie.slice(0, end), value: cookie.slice(end + 1), url: site.url };
    }),
  );
