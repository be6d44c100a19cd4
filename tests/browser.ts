/** A person's browser: Debian's Chromium, with or without script, on a phone or a desk; and what axe says of a page. */
import AxeBuilder from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  /** Without script, as on an old phone or behind a strict browser. */
  readonly script?: boolean;
  readonly phone?: boolean;
}

/** Call once per file: opens a browser, and gives `visit()` to open a page on the site as somebody new. */
export function browsing(): { visit: (options?: Visit) => Promise<Page>; url: string } {
  const { url } = inject('site');
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    url,
    visit: async ({ script = true, phone = false } = {}) => {
      const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
      const context = await browser.newContext({
        baseURL: url,
        javaScriptEnabled: script,
        viewport,
        locale: 'es-CL',
        timezoneId: 'America/Santiago',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
  };
}

/** Fails with every rule axe finds broken on the page as it stands. `rules` asks for those only. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
  expect.soft(found, page.url()).toEqual([]);
}

/** Signs a member of the sample's cast in, by the one-time link that the command line gives. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { data } = inject('site');
  const { stdout, stderr } = spawnSync('node', ['bin/minga.ts', 'user', 'link', email], {
    encoding: 'utf8',
    env: { ...process.env, MINGA_DATA: data, MINGA_ORIGIN: inject('site').url },
  });
  const link = /https?:\/\/\S+/.exec(stdout)?.[0];
  if (!link) throw new Error(`No sign-in link for ${email}: ${stderr}`);
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
}
